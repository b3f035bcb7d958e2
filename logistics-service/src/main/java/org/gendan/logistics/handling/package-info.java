/**
 * Handling shipments (发货作业): from the agreed details over loading and departure to the signature.
 */
@NullMarked
package org.gendan.logistics.handling;

import org.jspecify.annotations.NullMarked;
