/** The timeline (订单时间线): everything that ever happened to an order, told by all departments. */
@NullMarked
package org.gendan.order.timeline;

import org.jspecify.annotations.NullMarked;
