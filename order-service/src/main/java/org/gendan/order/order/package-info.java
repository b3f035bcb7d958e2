/** The customer order (客户订单): one written order per customer need, from intake to archive. */
@NullMarked
package org.gendan.order.order;

import org.jspecify.annotations.NullMarked;
