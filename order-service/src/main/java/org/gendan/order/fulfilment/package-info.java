/** Closing an order: goods signed for complete it, money received settles it. */
@NullMarked
package org.gendan.order.fulfilment;

import org.jspecify.annotations.NullMarked;
