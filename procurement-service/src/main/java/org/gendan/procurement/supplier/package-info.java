/** Suppliers (供应商), their prices and lead times. */
@NullMarked
package org.gendan.procurement.supplier;

import org.jspecify.annotations.NullMarked;
