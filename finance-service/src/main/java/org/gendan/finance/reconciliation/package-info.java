/** Agreeing statements of account with customers (对账): drafted, sent, confirmed or disputed. */
@NullMarked
package org.gendan.finance.reconciliation;

import org.jspecify.annotations.NullMarked;
