package org.gendan.platform.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;

/**
 * What one consumer does with which facts. The name is the consumer's identity: its Kafka group,
 * and half of the key that makes each effect happen once.
 */
public final class Reactions {

  private final String consumer;
  private final Map<Class<? extends Event>, BiConsumer<Event, Envelope>> handlers =
      new LinkedHashMap<>();

  private Reactions(String consumer) {
    this.consumer = consumer;
  }

  public static Reactions named(String consumer) {
    return new Reactions(consumer);
  }

  /** Reacts to a fact; runs in the transaction that also notes the fact as seen. */
  public <E extends Event> Reactions on(Class<E> fact, Consumer<E> reaction) {
    return on(fact, (event, envelope) -> reaction.accept(event));
  }

  public <E extends Event> Reactions on(Class<E> fact, BiConsumer<E, Envelope> reaction) {
    handlers.put(fact, (event, envelope) -> reaction.accept(fact.cast(event), envelope));
    return this;
  }

  /** Does the same with every registered fact: for projections over all topics. */
  public Reactions onEvery(BiConsumer<Event, Envelope> reaction) {
    EventTypes.all().forEach(type -> handlers.put(type.record(), reaction));
    return this;
  }

  public String consumer() {
    return consumer;
  }

  /** The facts this consumer reacts to. */
  public Set<Class<? extends Event>> facts() {
    return Set.copyOf(handlers.keySet());
  }

  void apply(Received received) {
    BiConsumer<Event, Envelope> handler = handlers.get(received.event().getClass());
    if (handler != null) {
      handler.accept(received.event(), received.envelope());
    }
  }
}
