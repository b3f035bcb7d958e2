/** The shipment (发货单): its life, its lines and its log. */
@NullMarked
package org.gendan.logistics.shipment;

import org.jspecify.annotations.NullMarked;
