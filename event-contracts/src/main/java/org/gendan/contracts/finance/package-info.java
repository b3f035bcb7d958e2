/** What the finance service says: payment plans, receipts, gate conditions and cost. */
@NullMarked
package org.gendan.contracts.finance;

import org.jspecify.annotations.NullMarked;
