package org.gendan.procurement.shortage;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.sql.Sql;

/** Who waits for the goods of a purchase order. */
@ApplicationScoped
class WaitingOrders {

  /**
   * An order that some of a purchase is for.
   *
   * @param open bought for it and not here yet
   */
  record WaitingOrder(
      UUID orderId,
      String orderNo,
      LocalDate neededBy,
      boolean held,
      String materialCode,
      String unit,
      BigDecimal open) {}

  private final Sql sql;

  WaitingOrders(Sql sql) {
    this.sql = sql;
  }

  /** The most urgent first. */
  List<WaitingOrder> of(UUID purchase) {
    return sql
        .rows(
            """
            select p.order_id, c.order_no, c.needed_by, c.held, p.material_code, l.unit, p.quantity - p.received
            from purchase_lines l
            join purchase_pegs p on p.purchase_line_id = l.id and p.quantity > p.received
            join material_checks c on c.order_id = p.order_id
            where l.purchase_order_id = ?1
            order by c.needed_by, c.order_no, l.line_no""",
            purchase)
        .stream()
        .map(
            row ->
                new WaitingOrder(
                    row.id(0),
                    row.text(1),
                    row.day(2),
                    row.flag(3),
                    row.text(4),
                    row.text(5),
                    row.amount(6)))
        .toList();
  }
}
