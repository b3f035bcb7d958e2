/**
 * The customer service: who our customers are, how they are graded, and on which terms they buy.
 */
@NullMarked
package org.gendan.customer;

import org.jspecify.annotations.NullMarked;
