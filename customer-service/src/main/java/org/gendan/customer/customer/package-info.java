/**
 * The customer file (客户登记表): who they are, whom to ask, how they are graded and on which terms they
 * buy.
 */
@NullMarked
package org.gendan.customer.customer;

import org.jspecify.annotations.NullMarked;
