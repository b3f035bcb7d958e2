/**
 * Order review (订单评审): what production, procurement, logistics and finance answer, and the date
 * that follows.
 */
@NullMarked
package org.gendan.order.review;

import org.jspecify.annotations.NullMarked;
