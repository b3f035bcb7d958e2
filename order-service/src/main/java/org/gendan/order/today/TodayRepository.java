package org.gendan.order.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gendan.order.today.TodayView.ItemView;
import org.gendan.order.today.TodayView.ReminderView;
import org.gendan.order.tracking.Board;
import org.gendan.order.tracking.Focus;
import org.gendan.order.tracking.Moment;
import org.gendan.order.tracking.TrackingRow;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Today's list, by rules from the board; one statement for all of it. */
@ApplicationScoped
class TodayRepository {

  /** Of each reason people work on the first; the counts tell of the rest. */
  private static final int SHOWN = 50;

  private static final String URGENCY =
      Arrays.stream(Focus.values()).map(Enum::name).collect(Collectors.joining(",", "'{", "}'"));

  /** What was put away is away until its day; whoever restored it took that back. */
  private static final String ITEMS =
      """
      select t.*, away.until as snoozed_until, r.noted_at as reminded_at, r.noted_by as reminded_by,
        r.channel as reminded_on, coalesce(r.reminders, 0) as reminders,
        row_number() over (partition by t.focus order by case when t.focus = 'REPLY' then t.reply_by end, t.due_date,
          t.received_at) as place,
        count(*) over (partition by t.focus) as of_reason
      from (
        select %s %s
        where %s and %s and (?5 = '' or o.merchandiser = ?5)) t
      left join lateral (
        select f.kind, f.until from follow_ups f
        where f.order_id = t.id and f.reason = t.focus and f.kind <> 'REMINDED' order by f.noted_at desc, f.id desc limit 1) away
        on true
      left join lateral (
        select f.noted_at, f.noted_by, f.channel, count(*) over () as reminders from follow_ups f
        where f.order_id = t.id and f.kind = 'REMINDED' order by f.noted_at desc, f.id desc limit 1) r
        on true
      where t.focus is not null
        and coalesce(away.kind in ('SNOOZED', 'DONE') and away.until > t.today, false) = ?6"""
          .formatted(TrackingRow.OF_ORDERS, Board.FROM, Board.SCOPED, Board.WATCHED);

  private static final String TODAY =
      """
      select %s, b.since, b.reminders, b.reminded_at, b.reminded_by, b.reminded_on, b.snoozed_until, b.of_reason
      from (select * from (%s) i where i.place <= %d) b %s
      order by array_position(cast(%s as text[]), b.focus), b.place"""
          .formatted(TrackingRow.COLUMNS, ITEMS, SHOWN, TrackingRow.JOINS, URGENCY);

  private final Sql sql;
  private final Moment moment;
  private final EntityManager entities;

  TodayRepository(Sql sql, Moment moment, EntityManager entities) {
    this.sql = sql;
    this.moment = moment;
    this.entities = entities;
  }

  /**
   * The list.
   *
   * @param owner whose orders; all when empty
   * @param away what was put away, instead of what is to be done
   */
  TodayView today(String owner, boolean away, boolean withMoney) {
    List<Object> parameters = moment.parameters();
    parameters.add(owner);
    parameters.add(away);
    List<Row> rows = sql.rows(TODAY, parameters.toArray());
    Map<Focus, Long> counts = new EnumMap<>(Focus.class);
    rows.forEach(row -> counts.put(Focus.valueOf(row.text(18)), row.count(TrackingRow.WIDTH + 6)));
    return new TodayView(
        moment.today(),
        moment.now(),
        counts,
        rows.stream().map(row -> item(row, withMoney)).toList());
  }

  /** Why this order is on the list now. */
  Optional<Focus> reason(UUID orderId) {
    List<Object> parameters = moment.parameters();
    parameters.add(orderId);
    return sql
        .rows("select %s %s where o.id = ?5".formatted(Focus.SQL, Board.FROM), parameters.toArray())
        .stream()
        .findFirst()
        .map(row -> row.textOrNull(0))
        .map(Focus::valueOf);
  }

  void add(FollowUp followUp) {
    entities.persist(followUp);
  }

  private static ItemView item(Row row, boolean withMoney) {
    TrackingRow order = TrackingRow.of(row, withMoney);
    Focus reason = Focus.valueOf(row.text(18));
    Party party = Party.of(reason, order.step());
    return new ItemView(
        reason,
        party,
        places(party, order),
        row.timeOrNull(TrackingRow.WIDTH),
        row.number(TrackingRow.WIDTH + 1),
        reminder(row),
        row.dayOrNull(TrackingRow.WIDTH + 5),
        order);
  }

  private static List<String> places(Party party, TrackingRow order) {
    return switch (party) {
      case PLANT -> order.plants();
      case WORKSHOP -> order.workshops();
      default -> List.of();
    };
  }

  private static @Nullable ReminderView reminder(Row row) {
    return row.timeOrNull(TrackingRow.WIDTH + 2) == null
        ? null
        : new ReminderView(
            row.time(TrackingRow.WIDTH + 2),
            row.text(TrackingRow.WIDTH + 3),
            FollowUp.Channel.valueOf(row.text(TrackingRow.WIDTH + 4)));
  }
}
