/** Tests of purchase orders and receipts. */
@NullMarked
package org.gendan.procurement.purchase;

import org.jspecify.annotations.NullMarked;
