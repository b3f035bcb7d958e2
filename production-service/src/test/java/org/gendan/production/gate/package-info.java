/** Tests. */
@NullMarked
package org.gendan.production.gate;

import org.jspecify.annotations.NullMarked;
