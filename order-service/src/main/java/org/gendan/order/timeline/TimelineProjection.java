package org.gendan.order.timeline;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gendan.platform.inbox.Inbox;
import org.gendan.platform.inbox.Reactions;
import org.gendan.platform.inbox.Reactor;

/** Writes every fact that concerns an order into its timeline, whichever department tells it. */
@ApplicationScoped
class TimelineProjection implements Reactor {

  private final Inbox inbox;
  private final TimelineRepository timeline;

  TimelineProjection(Inbox inbox, TimelineRepository timeline) {
    this.inbox = inbox;
    this.timeline = timeline;
  }

  @Override
  public Reactions reactions() {
    return Reactions.together("order.timeline", timeline::add);
  }

  @Incoming("timeline-in")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> poll) {
    inbox.receive(reactions(), poll);
  }
}
