/** The purchase department: material, stock, suppliers, purchases and outsourced work. */
@NullMarked
package org.gendan.procurement;

import org.jspecify.annotations.NullMarked;
