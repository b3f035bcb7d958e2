/** The tracking board (订单跟踪表): one row per order, where it stands and what it waits for. */
@NullMarked
package org.gendan.order.tracking;

import org.jspecify.annotations.NullMarked;
