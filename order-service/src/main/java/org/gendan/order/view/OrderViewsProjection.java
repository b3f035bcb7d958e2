package org.gendan.order.view;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.order.axes.TrackingBoard;
import org.gendan.order.timeline.Timeline;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/**
 * Brings every fact that concerns an order into its timeline and onto the tracking board. Both take
 * the same facts, so they are read, checked and noted as seen once.
 */
@ApplicationScoped
class OrderViewsProjection implements Reactor {

  private final Inbox inbox;
  private final Timeline timeline;
  private final TrackingBoard board;

  OrderViewsProjection(Inbox inbox, Timeline timeline, TrackingBoard board) {
    this.inbox = inbox;
    this.timeline = timeline;
    this.board = board;
  }

  @Override
  public Reactions reactions() {
    return Reactions.together(
        "order.views",
        told -> {
          timeline.note(told);
          board.note(told);
        });
  }

  @Incoming("views-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
