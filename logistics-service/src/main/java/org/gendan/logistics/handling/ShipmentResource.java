package org.gendan.logistics.handling;

import static org.gendan.logistics.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.gendan.logistics.gate.ClearingShipments;
import org.gendan.logistics.gate.Condition;
import org.gendan.logistics.shipment.HandlingLog;
import org.gendan.logistics.shipment.Shipment;
import org.gendan.logistics.shipment.ShipmentFilter;
import org.gendan.logistics.shipment.ShipmentLists;
import org.gendan.logistics.shipment.ShipmentRepository;
import org.gendan.logistics.shipment.ShipmentViews;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Shipments over HTTP: the work lists, and one shipment with its gate and log. */
@Path("/shipments")
public class ShipmentResource {

  private final ShipmentRepository shipments;
  private final ShipmentLists lists;
  private final ClearingShipments clearing;
  private final HandlingLog log;
  private final ShipmentViews views;

  ShipmentResource(
      ShipmentRepository shipments,
      ShipmentLists lists,
      ClearingShipments clearing,
      HandlingLog log,
      ShipmentViews views) {
    this.shipments = shipments;
    this.lists = lists;
    this.clearing = clearing;
    this.log = log;
    this.views = views;
  }

  @GET
  @RolesAllowed({
    LOGISTICS,
    WAREHOUSE,
    QC,
    MERCHANDISER,
    SUPERVISOR,
    FINANCE,
    CASHIER,
    CUSTOMER_SERVICE,
    GM,
    AUDITOR,
    CUSTOMER
  })
  public Page<ShipmentLists.Row> list(
      @BeanParam @Valid ShipmentFilter filter, @BeanParam PageRequest page) {
    return lists.page(filter, page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    LOGISTICS,
    WAREHOUSE,
    QC,
    MERCHANDISER,
    SUPERVISOR,
    FINANCE,
    CASHIER,
    CUSTOMER_SERVICE,
    GM,
    AUDITOR,
    CUSTOMER
  })
  public RestResponse<ShipmentFile> get(UUID id) {
    Shipment shipment = shipments.require(id);
    List<Condition> conditions = clearing.conditions(shipment);
    boolean open = conditions.stream().allMatch(Condition::passes);
    ShipmentFile file = new ShipmentFile(views.view(shipment), open, conditions, log.of(id));
    return Answers.ok(file, shipment.version());
  }
}
