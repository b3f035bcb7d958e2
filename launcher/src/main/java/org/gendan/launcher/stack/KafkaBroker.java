package org.gendan.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.process.Jvm;
import org.gendan.launcher.process.ManagedProcess;
import org.gendan.launcher.process.StartupCache;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker, one node that is its own controller (KRaft). */
public final class KafkaBroker implements Running {

  /**
   * A single broker keeps what it acknowledged only if it writes through (measured by power cut).
   */
  public static final Map<String, String> DURABLE = Map.of("log.flush.interval.messages", "1");

  private static final Duration START = Duration.ofMinutes(3);

  /** Where and how a broker runs. */
  record Plan(
      Path folder,
      int port,
      int controllerPort,
      Path jars,
      boolean durable,
      Path log,
      @Nullable Path pidFile,
      StartupCache cache) {}

  private final ManagedProcess process;
  private final String bootstrap;

  private KafkaBroker(ManagedProcess process, String bootstrap) {
    this.process = process;
    this.bootstrap = bootstrap;
  }

  /**
   * Starts a broker for tests: real, but without writing through.
   *
   * @param port where to listen; 0 takes a free one
   * @param jars the folder with the broker's own class path
   */
  public static KafkaBroker start(Path folder, int port, Path jars) {
    return start(
        new Plan(
            folder,
            port == 0 ? Ports.freePort() : port,
            Ports.freePort(),
            jars,
            false,
            folder.resolve("kafka.log"),
            null,
            new StartupCache(folder, StartupCache.Use.NONE)));
  }

  static KafkaBroker start(Plan plan) {
    if (!Files.isDirectory(plan.jars())) {
      throw Problem.of("built", plan.jars());
    }
    Path settings = write(plan.folder().resolve("server.properties"), settings(plan));
    write(plan.folder().resolve(LOGGING_FILE), LOGGING);
    if (!Files.exists(plan.folder().resolve("data/meta.properties"))) {
      format(plan, settings);
    }
    Jvm jvm = jvm(plan.jars());
    ManagedProcess process =
        run(
            plan,
            "kafka",
            jvm.command(plan.cache().flags("kafka", jvm), List.of(settings.toString())),
            plan.pidFile());
    KafkaBroker broker = new KafkaBroker(process, "127.0.0.1:" + plan.port());
    broker.awaitReady(plan);
    return broker;
  }

  @Override
  public ManagedProcess process() {
    return process;
  }

  public String bootstrap() {
    return bootstrap;
  }

  /** Makes the topics that are missing, in the shape every site starts with. */
  public void createTopics(Set<String> topics) {
    Topics.create(bootstrap, topics);
  }

  @Override
  public void close() {
    process.stop(Duration.ofSeconds(30));
  }

  private void awaitReady(Plan plan) {
    Waiting.until(
        START,
        process,
        () -> Ports.taken(plan.port()) && Topics.answers(bootstrap),
        () -> Problem.of("kafka.start", plan.folder(), process.lastWords()));
    if (plan.durable()) {
      Topics.require(bootstrap, DURABLE);
    }
  }

  /** Gives an empty data folder its identity. */
  private static void format(Plan plan, Path settings) {
    ManagedProcess tool =
        run(
            plan,
            "kafka-format",
            jvm(plan.jars(), "kafka.tools.StorageTool")
                .command(
                    List.of("-XX:TieredStopAtLevel=1"),
                    List.of(
                        "format",
                        "-t",
                        org.apache.kafka.common.Uuid.randomUuid().toString(),
                        "-c",
                        settings.toString(),
                        "--ignore-formatted")),
            null);
    if (tool.await(START) != 0) {
      throw Problem.of("kafka.start", plan.folder(), tool.lastWords());
    }
  }

  private static ManagedProcess run(
      Plan plan, String name, List<String> command, @Nullable Path pidFile) {
    return ManagedProcess.start(
        new ManagedProcess.Plan(name, command, Map.of(), plan.folder(), plan.log(), pidFile));
  }

  /** How the broker itself is run. */
  static Jvm jvm(Path jars) {
    return jvm(jars, "kafka.Kafka");
  }

  private static Jvm jvm(Path jars, String main) {
    return Jvm.of(
        Jvm.jars(jars),
        main,
        List.of(
            "-Xms96m",
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-Dlog4j2.configurationFile=" + LOGGING_FILE));
  }

  /**
   * Beside the data, where the broker runs: a path in the flags would tie its cache to one folder.
   */
  private static final String LOGGING_FILE = "log4j2.properties";

  private static final Map<String, String> LOGGING =
      Map.of(
          "rootLogger", "WARN, out",
          "appender.out.type", "Console",
          "appender.out.name", "out",
          "appender.out.layout.type", "PatternLayout",
          "appender.out.layout.pattern", "%d %p %c{1.} %m%n");

  static Map<String, String> settings(Plan plan) {
    Map<String, String> settings = new TreeMap<>(fixedSettings());
    String broker = "127.0.0.1:" + plan.port();
    String controller = "127.0.0.1:" + plan.controllerPort();
    settings.put("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
    settings.put("advertised.listeners", "PLAINTEXT://" + broker);
    settings.put("controller.quorum.voters", "1@" + controller);
    settings.put("log.dirs", plan.folder().resolve("data").toString());
    if (plan.durable()) {
      settings.putAll(DURABLE);
    }
    return settings;
  }

  /** One node, small buffers, no topic by accident. */
  private static Map<String, String> fixedSettings() {
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
