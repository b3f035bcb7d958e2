/** Pegging (订单挂接) between purchases and the customer orders that wait for them. */
@NullMarked
package org.gendan.procurement.peg;

import org.jspecify.annotations.NullMarked;
