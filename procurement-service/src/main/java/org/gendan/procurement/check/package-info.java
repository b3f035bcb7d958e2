/** The material check (物料核查): is everything a released order takes here, and if not, when. */
@NullMarked
package org.gendan.procurement.check;

import org.jspecify.annotations.NullMarked;
