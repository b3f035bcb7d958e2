package org.gendan.platform.inbox;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What one consumer does with which facts: one by one, or, for a view over all of them, with a poll
 * at once. The name is the consumer's identity: its Kafka group, and half of the key that makes
 * each effect happen once.
 */
public final class Reactions {

  /** A fact with all that is known about it. */
  public record Told(Event fact, Envelope envelope) {}

  private final String consumer;
  private final @Nullable Consumer<List<Told>> projection;
  private final Map<Class<? extends Event>, BiConsumer<Event, Envelope>> handlers =
      new LinkedHashMap<>();

  private Reactions(String consumer, @Nullable Consumer<List<Told>> projection) {
    this.consumer = consumer;
    this.projection = projection;
  }

  public static Reactions named(String consumer) {
    return new Reactions(consumer, null);
  }

  /** Keeps a view of every registered fact; facts of one key come in their order. */
  public static Reactions together(String consumer, Consumer<List<Told>> projection) {
    return new Reactions(consumer, projection);
  }

  /** Reacts to a fact; runs in the transaction that also notes the fact as seen. */
  public <E extends Event> Reactions on(Class<E> fact, Consumer<E> reaction) {
    return on(fact, (event, envelope) -> reaction.accept(event));
  }

  public <E extends Event> Reactions on(Class<E> fact, BiConsumer<E, Envelope> reaction) {
    handlers.put(fact, (event, envelope) -> reaction.accept(fact.cast(event), envelope));
    return this;
  }

  /** Reacts to every fact of a sealed family in the same way. */
  public <E extends Event> Reactions onEach(Class<E> family, Consumer<E> reaction) {
    for (Class<?> fact : family.getPermittedSubclasses()) {
      on(fact.asSubclass(family), event -> reaction.accept(event));
    }
    return this;
  }

  public String consumer() {
    return consumer;
  }

  /** The facts this consumer reacts to. */
  public Set<Class<? extends Event>> facts() {
    return projection == null
        ? Set.copyOf(handlers.keySet())
        : EventTypes.all().stream().map(EventType::record).collect(toUnmodifiableSet());
  }

  boolean concerns(Class<? extends Event> fact) {
    return projection != null || handlers.containsKey(fact);
  }

  boolean isTogether() {
    return projection != null;
  }

  void apply(List<Received> received) {
    if (projection != null) {
      projection.accept(
          received.stream().map(one -> new Told(one.fact(), one.envelope())).toList());
      return;
    }
    for (Received one : received) {
      BiConsumer<Event, Envelope> handler = handlers.get(one.fact().getClass());
      if (handler != null) {
        handler.accept(one.fact(), one.envelope());
      }
    }
  }
}
