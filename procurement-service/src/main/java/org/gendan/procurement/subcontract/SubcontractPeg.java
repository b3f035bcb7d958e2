package org.gendan.procurement.subcontract;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;

/** How much of an outsourced order is for which order line. */
@Embeddable
record SubcontractPeg(UUID orderId, UUID lineId, BigDecimal quantity, String unit) {

  static SubcontractPeg of(Peg peg) {
    return new SubcontractPeg(
        peg.orderId(), peg.lineId(), peg.quantity().value(), peg.quantity().unit());
  }

  Peg fact() {
    return new Peg(orderId, lineId, new Quantity(quantity, unit));
  }
}
