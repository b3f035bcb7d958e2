/** Tests of the gross need. */
@NullMarked
package org.gendan.procurement.need;

import org.jspecify.annotations.NullMarked;
