package org.gendan.order.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gendan.order.order.OrderRepository;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.UuidV7;

/** Writing and reading what is said about an order. */
@ApplicationScoped
class WritingNotes {

  private final OrderRepository orders;
  private final NoteRepository notes;
  private final CurrentCause cause;
  private final Clock clock;

  WritingNotes(OrderRepository orders, NoteRepository notes, CurrentCause cause, Clock clock) {
    this.orders = orders;
    this.notes = notes;
    this.cause = cause;
    this.clock = clock;
  }

  @Transactional
  NoteView write(UUID orderId, String text) {
    orders.require(orderId);
    OrderNote note =
        new OrderNote(UuidV7.next(clock), orderId, text, cause.actor(), clock.instant());
    notes.persist(note);
    return NoteView.of(note);
  }

  @Transactional
  List<NoteView> of(UUID orderId) {
    orders.require(orderId);
    return notes.ofOrder(orderId).stream().map(NoteView::of).toList();
  }
}
