package org.gendan.order.tracking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.order.order.OrderStatus;
import org.gendan.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One row of the tracking board (订单跟踪表).
 *
 * @param externalNo the customer's own number (客户 PO)
 * @param productCode of the first line
 * @param quantity of all lines; null where they are counted in different units
 * @param step what the order waits for
 * @param focus why it is on today's list
 * @param deposit NONE, DUE, PAID or OVERDUE; so is balance
 * @param total null for roles that need no amounts, as is received
 * @param plants where it is made
 * @param workshops outsourced workshops that have work of it now
 * @param silentSince when the workshop that is silent for longest last said something
 * @param inspected all its goods passed their final inspection
 * @param expectedDate the day the goods are expected at the customer, as all departments say now
 * @param slackDays days between what is expected and what is promised; below 0 it will be late
 */
public record TrackingRow(
    UUID orderId,
    String orderNo,
    @Nullable String externalNo,
    String customerCode,
    @Nullable String customerName,
    OrderStatus status,
    String merchandiser,
    boolean rush,
    Instant receivedAt,
    Instant replyBy,
    LocalDate dueDate,
    int version,
    String productCode,
    @Nullable String productName,
    int lineCount,
    @Nullable BigDecimal quantity,
    @Nullable String unit,
    Step step,
    @Nullable Focus focus,
    String money,
    String deposit,
    String balance,
    @Nullable Money total,
    @Nullable Money received,
    String material,
    @Nullable LocalDate kitDate,
    int tickets,
    int ticketsStarted,
    int ticketsFinished,
    List<String> plants,
    List<String> workshops,
    @Nullable Instant silentSince,
    boolean inspected,
    @Nullable LocalDate expectedDate,
    @Nullable Integer slackDays,
    String delivery,
    @Nullable String lastEvent,
    @Nullable Instant lastEventAt) {

  /** What is read of each order on a page, from {@link Board#FROM}. */
  public static final String OF_ORDERS =
      """
      o.id, o.order_no, o.external_no, o.customer_code, o.customer_id, o.status, o.merchandiser, o.rush, o.received_at,
      o.reply_by, o.due_date, o.version, o.total, o.currency, m.today,
      %s as step, %s as focus, %s as since,
      coalesce(a.money, 'NONE') as money, coalesce(a.deposit, 'NONE') as deposit, coalesce(a.balance, 'NONE') as balance,
      coalesce(a.received, 0) as received, coalesce(a.material, 'UNKNOWN') as material, a.kit_date,
      coalesce(a.tickets, 0) as tickets, coalesce(a.tickets_started, 0) as tickets_started,
      coalesce(a.tickets_finished, 0) as tickets_finished, coalesce(array_to_string(a.plants, ','), '') as plants,
      coalesce(array_to_string(a.workshops, ','), '') as workshops, a.workshop_heard_at,
      coalesce(a.inspected, false) as inspected, case when o.status in ('RELEASED', 'ON_HOLD') then %s end as expected,
      %s as open, coalesce(a.delivery, 'NONE') as delivery, a.last_event_type, a.last_event_at\
      """
          .formatted(Step.SQL, Focus.SQL, Focus.SINCE, Board.EXPECTED, Board.OPEN);

  /** The columns of {@link #of}; a statement may read more behind them. */
  public static final String COLUMNS =
      """
      b.id, b.order_no, b.external_no, b.customer_code, k.name, b.status, b.merchandiser, b.rush, b.received_at, b.reply_by,
      b.due_date, b.version, l.product_code, p.name, l.lines, l.quantity, l.unit, b.step, b.focus, b.money, b.deposit,
      b.balance, b.total, b.received, b.currency, b.material, b.kit_date, b.tickets, b.tickets_started, b.tickets_finished,
      b.plants, b.workshops, b.workshop_heard_at, b.inspected, b.expected,
      case when b.open then b.due_date - greatest(b.expected, b.today) end, b.delivery, b.last_event_type, b.last_event_at\
      """;

  /** Where they come from besides {@code b}, some rows with what {@link #OF_ORDERS} reads. */
  public static final String JOINS =
      """
      left join known_customers k on k.id = b.customer_id
      cross join lateral (
        select count(*) as lines, (array_agg(product_code order by line_no))[1] as product_code,
               case when count(distinct unit) = 1 then sum(quantity) end as quantity,
               case when count(distinct unit) = 1 then min(unit) end as unit
        from order_lines where order_id = b.id) l
      left join known_products p on p.code = l.product_code\
      """;

  /** How many columns a row takes. */
  public static final int WIDTH = 39;

  /** Reads {@link #COLUMNS}. */
  public static TrackingRow of(Row row, boolean withMoney) {
    String currency = row.text(24);
    return new TrackingRow(
        row.id(0),
        row.text(1),
        row.textOrNull(2),
        row.text(3),
        row.textOrNull(4),
        OrderStatus.valueOf(row.text(5)),
        row.text(6),
        row.flag(7),
        row.time(8),
        row.time(9),
        row.day(10),
        row.number(11),
        row.text(12),
        row.textOrNull(13),
        row.number(14),
        row.amountOrNull(15),
        row.textOrNull(16),
        Step.valueOf(row.text(17)),
        focus(row.textOrNull(18)),
        row.text(19),
        row.text(20),
        row.text(21),
        withMoney ? new Money(row.amount(22), currency) : null,
        withMoney ? new Money(row.amount(23), currency) : null,
        row.text(25),
        row.dayOrNull(26),
        row.number(27),
        row.number(28),
        row.number(29),
        codes(row.text(30)),
        codes(row.text(31)),
        row.timeOrNull(32),
        row.flag(33),
        row.dayOrNull(34),
        (Integer) row.columns()[35],
        row.text(36),
        row.textOrNull(37),
        row.timeOrNull(38));
  }

  private static @Nullable Focus focus(@Nullable String name) {
    return name == null ? null : Focus.valueOf(name);
  }

  private static List<String> codes(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(",", -1));
  }
}
