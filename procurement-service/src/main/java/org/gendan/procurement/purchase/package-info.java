/** Purchase orders (采购单), from draft to closed, with every date the supplier promised. */
@NullMarked
package org.gendan.procurement.purchase;

import org.jspecify.annotations.NullMarked;
