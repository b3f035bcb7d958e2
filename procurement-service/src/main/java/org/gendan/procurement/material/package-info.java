/** Our copy of the product master: what is made of what. */
@NullMarked
package org.gendan.procurement.material;

import org.jspecify.annotations.NullMarked;
