/** Amounts of money (金额): how they are split without a remainder. */
@NullMarked
package org.gendan.finance.amount;

import org.jspecify.annotations.NullMarked;
