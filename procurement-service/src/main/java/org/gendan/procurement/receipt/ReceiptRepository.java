package org.gendan.procurement.receipt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.sql.Sql;
import org.gendan.procurement.purchase.Inspected;
import org.gendan.procurement.receipt.ReceiptCommands.ReceiveGoods;
import org.jspecify.annotations.Nullable;

/** Goods receipts with what was found; rows are only added. */
@ApplicationScoped
class ReceiptRepository {

  /** One delivery, as it was counted. */
  record ReceiptView(
      UUID id,
      String plant,
      @Nullable String deliveryNote,
      String receivedBy,
      Instant receivedAt,
      List<Inspected> lines) {}

  private final Sql sql;
  private final CurrentCause cause;
  private final Scope scope;
  private final Clock clock;

  ReceiptRepository(Sql sql, CurrentCause cause, Scope scope, Clock clock) {
    this.sql = sql;
    this.cause = cause;
    this.scope = scope;
    this.clock = clock;
  }

  UUID add(UUID purchaseOrderId, ReceiveGoods command) {
    UUID id = UuidV7.next(clock);
    sql.run(
        """
        insert into goods_receipts (id, purchase_order_id, plant, delivery_note, received_by, received_at)
        values (?1, ?2, ?3, cast(?4 as text), ?5, ?6)\
        """,
        id,
        purchaseOrderId,
        command.plant(),
        command.deliveryNote(),
        cause.actor(),
        Timestamp.from(clock.instant()));
    List<Inspected> lines = command.inspected();
    sql.run(
        """
        insert into goods_receipt_lines (goods_receipt_id, material_code, accepted, rejected, concession, defect)
        select ?1, t.* from unnest(cast(?2 as text[]), cast(?3 as numeric[]), cast(?4 as numeric[]),
          cast(?5 as numeric[]), cast(?6 as text[])) as t\
        """,
        id,
        lines.stream().map(Inspected::materialCode).toArray(String[]::new),
        lines.stream().map(Inspected::accepted).toArray(BigDecimal[]::new),
        lines.stream().map(Inspected::rejected).toArray(BigDecimal[]::new),
        lines.stream().map(Inspected::concession).toArray(BigDecimal[]::new),
        lines.stream().map(Inspected::defect).toArray(String[]::new));
    return id;
  }

  /** The deliveries of a purchase order to the caller's plants, the first first. */
  List<ReceiptView> of(UUID purchaseOrderId) {
    Map<UUID, List<Inspected>> lines = lines(purchaseOrderId);
    return sql
        .rows(
            """
            select id, plant, delivery_note, received_by, received_at from goods_receipts
            where purchase_order_id = ?1 and (?2 = '*' or plant = any (string_to_array(?2, ',')))
            order by received_at, id\
            """,
            purchaseOrderId,
            plants())
        .stream()
        .map(
            row ->
                new ReceiptView(
                    row.id(0),
                    row.text(1),
                    row.textOrNull(2),
                    row.text(3),
                    row.time(4),
                    lines.getOrDefault(row.id(0), List.of())))
        .toList();
  }

  private Map<UUID, List<Inspected>> lines(UUID purchaseOrderId) {
    return sql
        .rows(
            """
            select l.goods_receipt_id, l.material_code, l.accepted, l.rejected, l.concession, l.defect
            from goods_receipt_lines l join goods_receipts r on r.id = l.goods_receipt_id
            where r.purchase_order_id = ?1 and (?2 = '*' or r.plant = any (string_to_array(?2, ',')))
            order by l.material_code\
            """,
            purchaseOrderId,
            plants())
        .stream()
        .collect(
            groupingBy(
                row -> row.id(0),
                mapping(
                    row ->
                        new Inspected(
                            row.text(1),
                            row.amount(2),
                            row.amount(3),
                            row.amount(4),
                            row.textOrNull(5)),
                    toList())));
  }

  private String plants() {
    return scope.isAll(Kind.PLANTS) ? "*" : String.join(",", scope.values(Kind.PLANTS));
  }
}
