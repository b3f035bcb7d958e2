package org.gendan.logistics.board;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.logistics.gate.ClearingShipments;
import org.gendan.logistics.gate.Condition;
import org.gendan.logistics.party.KnownCustomer;
import org.gendan.logistics.party.PartyRepository;
import org.gendan.logistics.shipment.Shipment;
import org.gendan.logistics.shipment.ShipmentFilter;
import org.gendan.logistics.shipment.ShipmentFilter.Focus;
import org.gendan.logistics.shipment.ShipmentLists;
import org.gendan.logistics.shipment.ShipmentView;
import org.gendan.logistics.shipment.ShipmentViews;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Puts a page of shipments, their customers and their gates together, whatever its length. */
@RequestScoped
class ShippingBoard {

  private final ShipmentLists lists;
  private final ClearingShipments clearing;
  private final PartyRepository parties;
  private final ShipmentViews views;

  ShippingBoard(
      ShipmentLists lists,
      ClearingShipments clearing,
      PartyRepository parties,
      ShipmentViews views) {
    this.lists = lists;
    this.clearing = clearing;
    this.parties = parties;
    this.views = views;
  }

  Page<BoardRow> page(ShipmentFilter filter, PageRequest asked) {
    Page<Shipment> found = lists.withLines(filter, asked);
    Map<UUID, List<Condition>> gates = clearing.conditions(found.items());
    List<ShipmentView> shipments = found.items().stream().map(views::view).toList();
    Map<UUID, KnownCustomer> customers =
        parties.customers(shipments.stream().map(ShipmentView::customerId).collect(toSet()));
    List<BoardRow> rows =
        shipments.stream().map(one -> row(one, customers.get(one.customerId()), gates)).toList();
    return Page.of(asked, rows, found.total());
  }

  BoardCounts counts() {
    return new BoardCounts(
        Arrays.stream(Focus.values()).collect(toMap(identity(), lists::count)), lists.byStatus());
  }

  private static BoardRow row(
      ShipmentView shipment, @Nullable KnownCustomer customer, Map<UUID, List<Condition>> gates) {
    List<Condition.Name> waitsFor =
        gates.getOrDefault(shipment.id(), List.of()).stream()
            .filter(condition -> !condition.passes())
            .map(Condition::name)
            .toList();
    return customer == null
        ? new BoardRow(shipment, null, null, waitsFor)
        : new BoardRow(shipment, customer.name(), customer.region(), waitsFor);
  }
}
