package org.gendan.logistics.handling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.gendan.logistics.gate.Condition;
import org.gendan.logistics.shipment.HandlingLog;
import org.gendan.logistics.shipment.ShipmentView;

/**
 * Everything about one shipment (发货档案): the shipment itself, why it may or may not leave, and who
 * did what.
 *
 * @param gateOpen true when every condition passes
 */
public record ShipmentFile(
    @JsonUnwrapped ShipmentView shipment,
    boolean gateOpen,
    List<Condition> conditions,
    List<HandlingLog.Entry> log) {}
