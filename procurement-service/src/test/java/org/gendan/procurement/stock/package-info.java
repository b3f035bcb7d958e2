/** Tests of the stock ledger. */
@NullMarked
package org.gendan.procurement.stock;

import org.jspecify.annotations.NullMarked;
