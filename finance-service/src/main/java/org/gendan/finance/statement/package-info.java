/** Statements of account (对账单): what a customer was billed and what it paid, from the ledger. */
@NullMarked
package org.gendan.finance.statement;

import org.jspecify.annotations.NullMarked;
