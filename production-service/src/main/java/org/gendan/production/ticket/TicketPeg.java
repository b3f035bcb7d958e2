package org.gendan.production.ticket;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;

/** How much of a ticket is for one order line (订单挂接), and how much of that is finished. */
@Embeddable
record TicketPeg(
    UUID orderId, String orderNo, UUID lineId, BigDecimal quantity, BigDecimal finished) {

  BigDecimal missing() {
    return quantity.subtract(finished);
  }

  TicketPeg finish(BigDecimal more) {
    return new TicketPeg(orderId, orderNo, lineId, quantity, finished.add(more));
  }

  Peg of(BigDecimal part, String unit) {
    return new Peg(orderId, lineId, new Quantity(part, unit));
  }
}
