/** Tests of the package of the same name. */
@NullMarked
package org.gendan.logistics.shipment;

import org.jspecify.annotations.NullMarked;
