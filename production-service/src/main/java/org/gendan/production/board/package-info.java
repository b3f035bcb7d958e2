/** Work lists (看板): tickets and steps as planners, foremen and workshops look for them. */
@NullMarked
package org.gendan.production.board;

import org.jspecify.annotations.NullMarked;
