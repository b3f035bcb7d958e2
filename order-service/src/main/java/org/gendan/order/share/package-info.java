/** Links for customers (客户链接): one order, read only, for a while, without an account. */
@NullMarked
package org.gendan.order.share;

import org.jspecify.annotations.NullMarked;
