/** Procurement's answer in the order review (订单评审): the day all material can be here. */
@NullMarked
package org.gendan.procurement.review;

import org.jspecify.annotations.NullMarked;
