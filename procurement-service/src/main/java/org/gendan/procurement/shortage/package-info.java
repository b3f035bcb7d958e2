/** Shortages (缺料): what no purchase covers yet, and turning it into purchase orders. */
@NullMarked
package org.gendan.procurement.shortage;

import org.jspecify.annotations.NullMarked;
