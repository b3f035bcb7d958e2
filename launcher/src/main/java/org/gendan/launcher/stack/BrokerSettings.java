package org.gendan.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gendan.launcher.machine.Problem;

/** What a broker of ours is told: one node, small buffers, no topic by accident. */
final class BrokerSettings {

  /**
   * Beside the data, where the broker runs: a path in the flags would tie its cache to one folder.
   */
  static final String LOGGING_FILE = "log4j2.properties";

  private static final Map<String, String> LOGGING =
      Map.of(
          "rootLogger", "WARN, out",
          "appender.out.type", "Console",
          "appender.out.name", "out",
          "appender.out.layout.type", "PatternLayout",
          "appender.out.layout.pattern", "%d %p %c{1.} %m%n");

  private BrokerSettings() {}

  /** Writes the settings into the broker's folder and says where. */
  static Path write(KafkaBroker.Plan plan) {
    write(plan.folder().resolve(LOGGING_FILE), LOGGING);
    return write(plan.folder().resolve("server.properties"), all(plan));
  }

  private static Map<String, String> all(KafkaBroker.Plan plan) {
    Map<String, String> settings = new TreeMap<>(fixed());
    String broker = "127.0.0.1:" + plan.port();
    String controller = "127.0.0.1:" + plan.controllerPort();
    settings.put("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
    settings.put("advertised.listeners", "PLAINTEXT://" + broker);
    settings.put("controller.quorum.voters", "1@" + controller);
    settings.put("log.dirs", plan.folder().resolve("data").toString());
    if (plan.durable()) {
      settings.putAll(KafkaBroker.DURABLE);
    }
    settings.putAll(plan.further());
    return settings;
  }

  private static Map<String, String> fixed() {
    return Map.ofEntries(
        Map.entry("process.roles", "broker,controller"),
        Map.entry("node.id", "1"),
        Map.entry("controller.listener.names", "CONTROLLER"),
        Map.entry("inter.broker.listener.name", "PLAINTEXT"),
        Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
        Map.entry("auto.create.topics.enable", "false"),
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("offsets.topic.num.partitions", "4"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("transaction.state.log.num.partitions", "4"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        Map.entry("share.coordinator.state.topic.num.partitions", "4"),
        Map.entry("group.initial.rebalance.delay.ms", "0"),
        // One that died is refused until its former self's session ends.
        Map.entry("broker.session.timeout.ms", "3000"),
        Map.entry("broker.heartbeat.interval.ms", "500"),
        Map.entry("num.network.threads", "2"),
        Map.entry("num.io.threads", "2"),
        Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
        Map.entry("log.segment.bytes", "67108864"));
  }

  private static Path write(Path file, Map<String, String> settings) {
    String lines =
        new TreeMap<>(settings)
            .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.writeString(file, lines);
    } catch (IOException e) {
      throw Problem.of("home.broken", file, e).because(e);
    }
  }
}
