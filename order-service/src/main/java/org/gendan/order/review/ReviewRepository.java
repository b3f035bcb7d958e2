package org.gendan.order.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.finance.PaymentEvent.CreditAssessed;
import org.gendan.contracts.logistics.TransitEvent.TransitEstimated;
import org.gendan.contracts.procurement.MaterialEvent.MaterialDated;
import org.gendan.contracts.production.SlotEvent.SlotOffered;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** The answers of a review round, and the dates that follow from them. */
@ApplicationScoped
public class ReviewRepository {

  /** Stands for the whole order where an answer is not about one line. */
  static final UUID WHOLE_ORDER = new UUID(0, 0);

  /** One department's answer. */
  record Answer(
      UUID orderId,
      int round,
      String kind,
      UUID lineId,
      @Nullable LocalDate starts,
      @Nullable LocalDate date,
      @Nullable Integer days,
      @Nullable String note) {

    static Answer slot(SlotOffered e) {
      return new Answer(
          e.orderId(), e.round(), "SLOT", e.lineId(), e.start(), e.end(), null, e.plant());
    }

    static Answer material(MaterialDated e) {
      return new Answer(
          e.orderId(), e.round(), "MATERIAL", WHOLE_ORDER, null, e.kitDate(), null, null);
    }

    static Answer transit(TransitEstimated e) {
      return new Answer(
          e.orderId(), e.round(), "TRANSIT", WHOLE_ORDER, null, null, e.days(), e.mode());
    }

    static Answer credit(CreditAssessed e) {
      return new Answer(e.orderId(), e.round(), "CREDIT", WHOLE_ORDER, null, null, null, e.state());
    }
  }

  private final Sql sql;
  private final WorkingCalendar calendar;

  ReviewRepository(Sql sql, WorkingCalendar calendar) {
    this.sql = sql;
    this.calendar = calendar;
  }

  /** The date we can promise for each line with a slot; empty until every department answered. */
  public Optional<Map<UUID, LocalDate>> proposedDates(UUID orderId, int round) {
    return new Proposal(answers(orderId, round))
        .dates(calendar.days("default")::sameOrNextWorkingDay);
  }

  List<Answer> answers(UUID orderId, int round) {
    return sql
        .rows(
            """
            select order_id, round, kind, line_id, starts, date, days, note from review_answers
            where order_id = ?1 and round = ?2 order by kind, line_id""",
            orderId,
            round)
        .stream()
        .map(ReviewRepository::answer)
        .toList();
  }

  void keep(Answer answer, Envelope envelope) {
    sql.run(
        """
        insert into review_answers (order_id, round, kind, line_id, starts, date, days, note, event_id, answered_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        on conflict (order_id, round, kind, line_id) do update set starts = excluded.starts, date = excluded.date,
          days = excluded.days, note = excluded.note, event_id = excluded.event_id,
          answered_at = excluded.answered_at""",
        answer.orderId(),
        answer.round(),
        answer.kind(),
        answer.lineId(),
        answer.starts(),
        answer.date(),
        answer.days(),
        answer.note(),
        envelope.id(),
        envelope.time());
  }

  private static Answer answer(Row row) {
    return new Answer(
        row.id(0),
        row.number(1),
        row.text(2),
        row.id(3),
        row.dayOrNull(4),
        row.dayOrNull(5),
        (Integer) row.columns()[6],
        row.textOrNull(7));
  }
}
