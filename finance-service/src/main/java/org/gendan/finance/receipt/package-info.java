/** Receipts (收款): recorded by one person, confirmed by another, undone only by two. */
@NullMarked
package org.gendan.finance.receipt;

import org.jspecify.annotations.NullMarked;
