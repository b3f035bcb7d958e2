package org.gendan.logistics.handling;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentArrived;
import org.gendan.contracts.partner.CustomerSaid.PartnerReceiptAcknowledged;
import org.gendan.logistics.shipment.HandlingLog;
import org.gendan.logistics.shipment.Shipment;
import org.gendan.logistics.shipment.ShipmentRepository;
import org.gendan.logistics.shipment.ShipmentStatus;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.Problem;

/**
 * A customer's own system acknowledges the goods: it signs for them. Goods nobody had told of as
 * arrived have arrived by that.
 */
@ApplicationScoped
public class CustomerReceipts {

  private final ShipmentRepository shipments;
  private final SigningShipments signing;
  private final OverdueShipments overdue;
  private final HandlingLog log;
  private final Outbox outbox;
  private final Clock clock;

  CustomerReceipts(
      ShipmentRepository shipments,
      SigningShipments signing,
      OverdueShipments overdue,
      HandlingLog log,
      Outbox outbox,
      Clock clock) {
    this.shipments = shipments;
    this.signing = signing;
    this.overdue = overdue;
    this.log = log;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional(value = MANDATORY, dontRollbackOn = Problem.class)
  public Outcome take(PartnerReceiptAcknowledged said) {
    Shipment shipment = shipments.ofCustomer(said.customerCode(), said.shipmentNo());
    boolean onTheWay = shipment.status() == ShipmentStatus.DEPARTED;
    ShipmentArrived arrived = onTheWay ? shipment.arrive(clock.instant()) : null;
    Runnable signed = signing.signing(shipment, shipment.acknowledged(said));
    if (arrived != null) {
      outbox.add(arrived);
      overdue.forget(shipment);
      log.note(shipment, "ARRIVED", null);
    }
    signed.run();
    return Outcome.APPLIED;
  }
}
