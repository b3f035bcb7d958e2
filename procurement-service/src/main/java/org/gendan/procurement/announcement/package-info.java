/**
 * What suppliers and workshops say is on its way to us (到货预告); it counts when we have counted it.
 */
@NullMarked
package org.gendan.procurement.announcement;

import org.jspecify.annotations.NullMarked;
