/** Tests. */
@NullMarked
package org.gendan.production.slot;

import org.jspecify.annotations.NullMarked;
