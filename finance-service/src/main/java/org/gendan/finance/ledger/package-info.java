/** The double-entry ledger (总账): balanced journal entries that are only ever added. */
@NullMarked
package org.gendan.finance.ledger;

import org.jspecify.annotations.NullMarked;
