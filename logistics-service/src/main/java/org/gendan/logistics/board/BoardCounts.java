package org.gendan.logistics.board;

import java.util.Map;
import org.gendan.logistics.shipment.ShipmentFilter.Focus;
import org.gendan.logistics.shipment.ShipmentStatus;

/**
 * How many shipments the caller finds on the board.
 *
 * @param focus of each thing that wants to be done today
 * @param status in each state that has any
 */
record BoardCounts(Map<Focus, Long> focus, Map<ShipmentStatus, Long> status) {}
