/** Gross need (毛需求): what customers' orders take, stock left aside. */
@NullMarked
package org.gendan.procurement.need;

import org.jspecify.annotations.NullMarked;
