/** The stock ledger (库存台账): what lies where, what is set aside, and every movement. */
@NullMarked
package org.gendan.procurement.stock;

import org.jspecify.annotations.NullMarked;
