/** The money of one order (订单账户): its plan, its payments, and what follows from both. */
@NullMarked
package org.gendan.finance.account;

import org.jspecify.annotations.NullMarked;
