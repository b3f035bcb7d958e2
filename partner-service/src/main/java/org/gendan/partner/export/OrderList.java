package org.gendan.partner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.partner.sheet.Export;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** A partner's orders, the last first. */
@ApplicationScoped
class OrderList {

  private static final int MOST = 10_000;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final List<String> TITLES =
      List.of(
          "订单号 External no",
          "我方单号 Order no",
          "状态 State",
          "承诺交期 Promised",
          "收到 Received",
          "变更 Changed",
          "原因 Reasons");

  private final Sql sql;
  private final ZoneId zone;

  OrderList(Sql sql, @ConfigProperty(name = "gendan.zone") ZoneId zone) {
    this.sql = sql;
    this.zone = zone;
  }

  @Transactional
  Export of(UUID partner) {
    List<List<@Nullable Object>> rows =
        sql
            .rows(
                """
                select document_no, order_no, state, promised_date, received_at, changed_at, reasons from (
                  select distinct on (e.document_no) e.document_no, o.order_no, coalesce(o.state, e.state) as state,
                    o.promised_date, e.received_at, coalesce(o.changed_at, e.answered_at) as changed_at,
                    case when o.order_id is null then (
                      select string_agg(r->>'zh', '; ') from jsonb_array_elements(e.reasons) r) end as reasons
                  from inbound_events e left join partner_orders o
                    on o.partner_id = e.partner_id and o.external_no = e.document_no
                  where e.partner_id = ?1 and e.type = 'order.placed'
                  order by e.document_no, e.state = 'APPLIED' desc, e.received_at desc) orders
                order by received_at desc, document_no limit ?2""",
                partner,
                MOST)
            .stream()
            .map(this::cells)
            .toList();
    return new Export("orders", TITLES, rows);
  }

  private List<@Nullable Object> cells(Row row) {
    return Arrays.asList(
        row.text(0),
        row.textOrNull(1),
        row.text(2),
        row.dayOrNull(3),
        shown(row.timeOrNull(4)),
        shown(row.timeOrNull(5)),
        row.textOrNull(6));
  }

  private @Nullable String shown(@Nullable Instant time) {
    return time == null ? null : MINUTE.format(time.atZone(zone));
  }
}
