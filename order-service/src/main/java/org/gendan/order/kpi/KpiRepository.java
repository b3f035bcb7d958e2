package org.gendan.order.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gendan.order.tracking.Board;
import org.gendan.order.tracking.Focus;
import org.gendan.order.tracking.LateReason;
import org.gendan.order.tracking.Moment;
import org.gendan.order.tracking.Step;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;

/** Counts for the figures, from the same board as the lists behind them. */
@ApplicationScoped
class KpiRepository {

  private static final String STANDING =
      """
      select c.status, c.step, count(*), count(*) filter (where c.overdue), count(*) filter (where c.focus = 'AT_RISK')
      from (select o.status, %s as step, %s as focus, %s as overdue %s where %s and %s) c
      group by c.status, c.step"""
          .formatted(Step.SQL, Focus.SQL, Board.OVERDUE, Board.FROM, Board.SCOPED, Board.WATCHED);

  private static final String WEEKS =
      """
      select cast(date_trunc('week', cast(d.due_date as timestamp)) as date), count(*),
        count(*) filter (where d.delivered is not null or d.due_date < d.today),
        count(*) filter (where d.delivered <= d.due_date),
        count(*) filter (where d.delivered <= coalesce(d.first, d.due_date))
      from (
        select o.due_date, m.today, cast(o.completed_at at time zone ?7 as date) as delivered,
          (select max(p.date) from promises p where p.order_id = o.id and p.promise_no = 1) as first
        %s where %s and o.due_date between ?5 and ?6 and o.status in (%s)) d
      group by 1"""
          .formatted(Board.FROM, Board.SCOPED, KpiLists.PROMISED_SQL);

  private static final String LATE =
      """
      select r.reason, count(*)
      from (select %s as reason %s where %s and o.due_date between ?5 and ?6 and %s) r
      group by r.reason order by count(*) desc, r.reason"""
          .formatted(LateReason.SQL, Board.FROM, Board.SCOPED, Board.late("?7"));

  /** Documents that several orders share count once. */
  private static final String PLACES =
      """
      select d.kind, d.place, count(*) filter (where d.running),
        count(*) filter (where d.running and d.due_on < ?2), count(*) filter (where d.running and d.heard_at < ?4),
        count(*) filter (where d.done_on >= ?5), count(*) filter (where d.done_on >= ?5 and d.done_on <= d.due_on),
        max(d.heard_at),
        (select count(*) from orders o join order_axes a on a.order_id = o.id
         where o.status = 'RELEASED' and ('*' = any (?1) or o.customer_code = any (?1))
           and d.place = any (case d.kind when 'TICKET' then a.plants else a.workshops end))
      from (
        select distinct on (document_id) kind, place, due_on, done_on, heard_at,
          state in ('STARTED', 'SENT', 'ACCEPTED', 'RUNNING') as running
        from order_documents
        where kind in ('TICKET', 'SUBCONTRACT') and place is not null and state not in ('CANCELLED', 'REFUSED')
          and (done_on is null or done_on >= ?5)) d
      group by d.kind, d.place order by d.kind, d.place""";

  private static final String FLOW =
      """
      select w.week, coalesce(r.orders, 0), coalesce(s.orders, 0)
      from (select cast(generate_series(cast(?5 as timestamp), ?6, interval '7 days') as date) as week) w
      left join (
        select cast(date_trunc('week', o.received_at at time zone ?7) as date) as week, count(*) as orders
        %1$s where %2$s and o.received_at >= cast(?5 as timestamp) at time zone ?7
        group by 1) r on r.week = w.week
      left join (
        select cast(date_trunc('week', cast(a.shipped_on as timestamp)) as date) as week, count(*) as orders
        %1$s where %2$s and a.shipped_on between ?5 and ?6 group by 1) s on s.week = w.week
      order by w.week"""
          .formatted(Board.FROM, Board.SCOPED);

  private final Sql sql;
  private final Moment moment;

  KpiRepository(Sql sql, Moment moment) {
    this.sql = sql;
    this.moment = moment;
  }

  /** Status, step, orders, of them overdue, of them at risk. */
  List<Row> standing() {
    return sql.rows(STANDING, moment.parameters().toArray());
  }

  /** Week, due, measured, on time, on time by the first promise. */
  List<Row> weeks(Period period) {
    return sql.rows(WEEKS, parameters(period));
  }

  /** Reason, orders. */
  List<Row> late(Period period) {
    return sql.rows(LATE, parameters(period));
  }

  /** Kind, place, running, late, silent, finished, on time, last heard, orders. */
  List<Row> places(Period period) {
    return sql.rows(PLACES, parameters(period));
  }

  /** Week, received, shipped; every week is there. */
  List<Row> flow(Period period) {
    return sql.rows(FLOW, parameters(period));
  }

  private Object[] parameters(Period period) {
    List<Object> parameters = moment.parameters();
    parameters.add(period.from());
    parameters.add(period.to());
    parameters.add(moment.zone().getId());
    return parameters.toArray();
  }
}
