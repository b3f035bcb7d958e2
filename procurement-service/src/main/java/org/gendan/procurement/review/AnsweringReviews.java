package org.gendan.procurement.review;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.contracts.procurement.MaterialEvent.MaterialDated;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.time.WorkingCalendar;
import org.gendan.procurement.material.Explosion;
import org.gendan.procurement.need.DemandRepository;
import org.gendan.procurement.review.ReviewRepository.Question;
import org.jspecify.annotations.Nullable;

/** Says when all material of an order under review can be here; nothing is set aside yet. */
@ApplicationScoped
public class AnsweringReviews {

  private static final int ROUND = 100;

  private final ReviewRepository questions;
  private final Supply supply;
  private final SpokenFor spokenFor;
  private final DemandRepository demands;
  private final WorkingCalendar calendar;
  private final Outbox outbox;
  private final Clock clock;
  private volatile @Nullable Question last;

  AnsweringReviews(
      ReviewRepository questions,
      Supply supply,
      SpokenFor spokenFor,
      DemandRepository demands,
      WorkingCalendar calendar,
      Outbox outbox,
      Clock clock) {
    this.questions = questions;
    this.supply = supply;
    this.spokenFor = spokenFor;
    this.demands = demands;
    this.calendar = calendar;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Answers at once if all products are known, else as soon as they are; each round once. */
  @Transactional
  public void asked(ReviewRequested fact) {
    Question question = Question.of(fact);
    if (questions.keep(question)) {
      answer(question);
    }
  }

  /** Nobody counts on material for this order any longer: it was released, or given up. */
  @Transactional
  public void settled(UUID orderId) {
    spokenFor.forget(orderId);
  }

  @Scheduled(
      every = "{gendan.procurement.sweep.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void sweep() {
    List<Question> open = questions.open(last, ROUND);
    open.forEach(this::answer);
    last = open.size() < ROUND ? null : open.getLast();
  }

  private void answer(Question question) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    LocalDate orderedOn =
        demands.ordered(question.orderId()).map(DemandRepository.Ordered::on).orElse(today);
    if (supply.explode(question, orderedOn) instanceof Explosion.Complete needs) {
      LocalDate day = supply.kitDate(question.orderId(), needs.quantities(), today);
      LocalDate kitDate = calendar.isWorkingDay(day) ? day : calendar.nextWorkingDay(day);
      questions.answered(question, kitDate, clock.instant());
      spokenFor.count(question.orderId(), needs.quantities(), today);
      outbox.add(new MaterialDated(question.orderId(), question.round(), kitDate));
    }
  }
}
