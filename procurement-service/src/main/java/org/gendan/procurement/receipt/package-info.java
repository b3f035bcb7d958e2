/** Goods receipts with arrival inspection (到货检验). */
@NullMarked
package org.gendan.procurement.receipt;

import org.jspecify.annotations.NullMarked;
