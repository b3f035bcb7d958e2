package org.gendan.logistics.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.gendan.logistics.gate.Condition;
import org.gendan.logistics.shipment.ShipmentView;
import org.jspecify.annotations.Nullable;

/**
 * One shipment on the board.
 *
 * @param customerName null until the customer service told it
 * @param region where it goes; null when the customer has none
 * @param waitsFor the conditions of its ship gate that do not pass; empty once it has left
 */
record BoardRow(
    @JsonUnwrapped ShipmentView shipment,
    @Nullable String customerName,
    @Nullable String region,
    List<Condition.Name> waitsFor) {}
