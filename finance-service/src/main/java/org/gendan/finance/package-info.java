/**
 * The finance service (财务): owns payment plans, receipts, the ledger, receivables and what an order
 * costs.
 */
@NullMarked
package org.gendan.finance;

import org.jspecify.annotations.NullMarked;
