package org.gendan.order.axes;

import java.util.Optional;
import org.gendan.contracts.Event;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.finance.PaymentEvent.GateConditionLost;
import org.gendan.contracts.finance.PaymentEvent.ReceivableOverdue;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentArrivalRedated;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDisputed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentOverdue;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentTracked;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderOverdue;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderRedated;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractProgress;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractRefused;
import org.gendan.contracts.production.QualityEvent.InspectionRecorded;
import org.gendan.contracts.production.TicketEvent.TicketPaused;
import org.gendan.order.tracking.LateReason;

/** Which facts say that something goes otherwise than planned, and whose part it is. */
final class Slips {

  private Slips() {}

  static Optional<LateReason> reason(Event fact) {
    return switch (fact) {
      case PurchaseOrderOverdue _ -> Optional.of(LateReason.MATERIAL);
      case PurchaseOrderRedated moved when moved.promisedDate().isAfter(moved.previous()) ->
          Optional.of(LateReason.MATERIAL);
      case TicketPaused paused -> Optional.of(stopped(paused.cause()));
      case SubcontractRefused _ -> Optional.of(LateReason.OUTSOURCING);
      case SubcontractProgress progress when progress.problem() != null ->
          Optional.of(LateReason.OUTSOURCING);
      case InspectionRecorded found when !isNone(found.rework()) || !isNone(found.scrap()) ->
          Optional.of(LateReason.QUALITY);
      case GateConditionLost _, ReceivableOverdue _ -> Optional.of(LateReason.PAYMENT);
      case ShipmentArrivalRedated moved when moved.eta().isAfter(moved.previous()) ->
          Optional.of(LateReason.LOGISTICS);
      case ShipmentTracked seen when seen.problem() != null -> Optional.of(LateReason.LOGISTICS);
      case ShipmentOverdue _, ShipmentDisputed _ -> Optional.of(LateReason.LOGISTICS);
      default -> Optional.empty();
    };
  }

  private static LateReason stopped(String cause) {
    return switch (cause) {
      case "MATERIAL" -> LateReason.MATERIAL;
      case "QUALITY" -> LateReason.QUALITY;
      case "CUSTOMER", "DESIGN" -> LateReason.CUSTOMER;
      default -> LateReason.PRODUCTION;
    };
  }

  private static boolean isNone(Quantity quantity) {
    return quantity.value().signum() == 0;
  }
}
