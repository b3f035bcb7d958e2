package org.gendan.order.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

  private final EntityManager entities;
  private final WorkingCalendar calendar;

  ReviewRepository(EntityManager entities, WorkingCalendar calendar) {
    this.entities = entities;
    this.calendar = calendar;
  }

  /** The date we can promise for each line with a slot; empty until every department answered. */
  public Optional<Map<UUID, LocalDate>> proposedDates(UUID orderId, int round) {
    return new Proposal(answers(orderId, round))
        .dates(calendar.days("default")::sameOrNextWorkingDay);
  }

  @SuppressWarnings("unchecked")
  List<Answer> answers(UUID orderId, int round) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select order_id, round, kind, line_id, starts, date, days, note from review_answers
                where order_id = ?1 and round = ?2 order by kind, line_id""",
                Object[].class)
            .setParameter(1, orderId)
            .setParameter(2, round)
            .getResultList();
    return rows.stream().map(ReviewRepository::answer).toList();
  }

  void keep(Answer answer, Envelope envelope) {
    entities
        .createNativeQuery(
            """
            insert into review_answers (order_id, round, kind, line_id, starts, date, days, note, event_id, answered_at)
            values (?1, ?2, ?3, ?4, cast(?5 as date), cast(?6 as date), cast(?7 as int), ?8, ?9, ?10)
            on conflict (order_id, round, kind, line_id) do update set starts = excluded.starts, date = excluded.date,
              days = excluded.days, note = excluded.note, event_id = excluded.event_id,
              answered_at = excluded.answered_at""")
        .setParameter(1, answer.orderId())
        .setParameter(2, answer.round())
        .setParameter(3, answer.kind())
        .setParameter(4, answer.lineId())
        .setParameter(5, answer.starts())
        .setParameter(6, answer.date())
        .setParameter(7, answer.days())
        .setParameter(8, answer.note())
        .setParameter(9, envelope.id())
        .setParameter(10, envelope.time())
        .executeUpdate();
  }

  private static Answer answer(@Nullable Object[] row) {
    return new Answer(
        (UUID) row[0],
        (Integer) row[1],
        (String) row[2],
        (UUID) row[3],
        day(row[4]),
        day(row[5]),
        (Integer) row[6],
        (String) row[7]);
  }

  private static @Nullable LocalDate day(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case java.sql.Date date -> date.toLocalDate();
      default -> (LocalDate) value;
    };
  }
}
