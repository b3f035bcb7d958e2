/** Our copy of the customers' payment terms (付款条件) and credit limits. */
@NullMarked
package org.gendan.finance.terms;

import org.jspecify.annotations.NullMarked;
