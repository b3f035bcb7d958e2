/** Receivables (应收): what is owed, since when, and who is reminded. */
@NullMarked
package org.gendan.finance.receivable;

import org.jspecify.annotations.NullMarked;
