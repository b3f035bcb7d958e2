/**
 * Payment plans (付款计划): made from the terms when an order is confirmed, shown with their payments.
 */
@NullMarked
package org.gendan.finance.plan;

import org.jspecify.annotations.NullMarked;
