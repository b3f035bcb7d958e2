/** The cost sheet (成本单) of an order: material, outsourcing and freight against its revenue. */
@NullMarked
package org.gendan.finance.cost;

import org.jspecify.annotations.NullMarked;
