/** Tests of goods receipts. */
@NullMarked
package org.gendan.procurement.receipt;

import org.jspecify.annotations.NullMarked;
