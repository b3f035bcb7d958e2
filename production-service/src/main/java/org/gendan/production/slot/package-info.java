/** Finite planning (排产): when an order line can be made, and the hours that are kept for it. */
@NullMarked
package org.gendan.production.slot;

import org.jspecify.annotations.NullMarked;
