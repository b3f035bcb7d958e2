/** Tests of the material check. */
@NullMarked
package org.gendan.procurement.check;

import org.jspecify.annotations.NullMarked;
