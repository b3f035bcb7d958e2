package org.gendan.testkit.tumult;

import io.quarkus.arc.Arc;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gendan.contracts.Event;
import org.gendan.platform.inbox.Reactor;

/** The consumers of the service under test: which topics they read, which facts they hear. */
final class Consumers {

  private static final Pattern GROUP =
      Pattern.compile("mp\\.messaging\\.incoming\\.(.+)\\.group\\.id");

  private final Map<String, Set<String>> topics = new LinkedHashMap<>();
  private final Map<String, Set<Class<? extends Event>>> facts = new LinkedHashMap<>();

  Consumers() {
    Config config = ConfigProvider.getConfig();
    config.getPropertyNames().forEach(name -> read(config, GROUP.matcher(name)));
    Arc.container()
        .listAll(Reactor.class)
        .forEach(
            reactor ->
                facts.put(reactor.get().reactions().consumer(), reactor.get().reactions().facts()));
  }

  private void read(Config config, Matcher group) {
    if (group.matches()) {
      String channel = "mp.messaging.incoming." + group.group(1);
      String read = config.getValue(channel + ".topics", String.class);
      topics.put(
          config.getValue(channel + ".group.id", String.class),
          new TreeSet<>(Arrays.asList(read.split(",", -1))));
    }
  }

  Set<String> groups() {
    return topics.keySet();
  }

  Set<String> topics() {
    Set<String> all = new TreeSet<>();
    topics.values().forEach(all::addAll);
    return all;
  }

  /** Who reads a topic. */
  List<String> of(String topic) {
    return topics.entrySet().stream()
        .filter(reading -> reading.getValue().contains(topic))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Who reads a topic and reacts to this fact. */
  List<String> hearing(String topic, Class<? extends Event> fact) {
    return of(topic).stream()
        .filter(group -> facts.getOrDefault(group, Set.of()).contains(fact))
        .toList();
  }
}
