package org.gendan.platform.inbox;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.platform.sql.Statements;

/**
 * Notes at start which facts each consumer listens to, so that somebody else can check that it
 * heard them all.
 */
@ApplicationScoped
class Subscriptions {

  private static final String CHANNEL = "mp.messaging.incoming.";

  private record Heard(String consumer, EventType type) {}

  private final List<Reactor> reactors;
  private final Statements statements;
  private final Config config;

  Subscriptions(@All List<Reactor> reactors, Statements statements, Config config) {
    this.reactors = reactors;
    this.statements = statements;
    this.config = config;
  }

  void note(@Observes StartupEvent event) {
    List<Heard> heard =
        reactors.stream().map(Reactor::reactions).flatMap(this::heard).distinct().toList();
    QuarkusTransaction.requiringNew().run(() -> keep(heard));
  }

  private Stream<Heard> heard(Reactions reactions) {
    Set<String> topics = topics(reactions.consumer());
    return reactions.facts().stream()
        .map(EventTypes::of)
        .filter(type -> topics.contains(type.topic()))
        .map(type -> new Heard(reactions.consumer(), type));
  }

  private Set<String> topics(String consumer) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> name.startsWith(CHANNEL) && name.endsWith(".group.id"))
        .filter(name -> config.getValue(name, String.class).equals(consumer))
        .map(name -> name.replace(".group.id", ".topics"))
        .flatMap(name -> Arrays.stream(config.getValue(name, String[].class)))
        .collect(Collectors.toSet());
  }

  /** What a known consumer listens to from now on only, it did not hear before. */
  private void keep(List<Heard> heard) {
    statements.run(
        """
        with heard as materialized (select * from unnest(?1, ?2, ?3) as t(consumer, topic, type)),
        gone as (delete from inbox_subscriptions where (consumer, topic, type) not in (select * from heard))
        insert into inbox_subscriptions (consumer, topic, type, since)
        select h.*, case when exists (select 1 from inbox_subscriptions s where s.consumer = h.consumer)
          then clock_timestamp() end
        from heard h on conflict do nothing""",
        heard.stream().map(Heard::consumer).toArray(String[]::new),
        heard.stream().map(one -> one.type().topic()).toArray(String[]::new),
        heard.stream().map(one -> one.type().name()).toArray(String[]::new));
  }
}
