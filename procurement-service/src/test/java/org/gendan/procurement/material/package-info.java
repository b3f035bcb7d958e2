/** Tests of exploding products. */
@NullMarked
package org.gendan.procurement.material;

import org.jspecify.annotations.NullMarked;
