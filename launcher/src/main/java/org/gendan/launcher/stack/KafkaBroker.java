package org.gendan.launcher.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.process.Jvm;
import org.gendan.launcher.process.ManagedProcess;
import org.gendan.launcher.process.StartupCache;
import org.gendan.launcher.process.Waiting;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker, one node that is its own controller (KRaft). */
public final class KafkaBroker implements Running {

  /**
   * A single broker keeps what it acknowledged only if it writes through (measured by power cut).
   */
  public static final Map<String, String> DURABLE = Map.of("log.flush.interval.messages", "1");

  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Duration START = Duration.ofMinutes(3);

  /**
   * Where and how a broker runs.
   *
   * @param further settings that come on top, as a site adds them
   */
  record Plan(
      Path folder,
      int port,
      int controllerPort,
      Path jars,
      boolean durable,
      Path log,
      @Nullable Path pidFile,
      StartupCache cache,
      Map<String, String> further) {}

  private final ManagedProcess process;
  private final Duration patience;
  private final String bootstrap;

  private KafkaBroker(ManagedProcess process, String bootstrap, Duration patience) {
    this.process = process;
    this.patience = patience;
    this.bootstrap = bootstrap;
  }

  /**
   * Starts a broker for tests: real, but without writing through.
   *
   * @param port where to listen; 0 takes a free one
   * @param jars the folder with the broker's own class path
   */
  public static KafkaBroker start(Path folder, int port, Path jars) {
    return start(folder, port, jars, Map.of());
  }

  static KafkaBroker start(Path folder, int port, Path jars, Map<String, String> further) {
    return start(
        new Plan(
            folder,
            port == 0 ? Ports.freePort() : port,
            Ports.freePort(),
            jars,
            false,
            folder.resolve("kafka.log"),
            null,
            new StartupCache(folder, StartupCache.Use.NONE),
            further));
  }

  static KafkaBroker start(Plan plan) {
    if (!Files.isDirectory(plan.jars())) {
      throw Problem.of("built", plan.jars());
    }
    Path settings = BrokerSettings.write(plan);
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
    KafkaBroker broker =
        new KafkaBroker(process, "127.0.0.1:" + plan.port(), plan.cache().patience(STOP));
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
    process.stop(patience);
  }

  private void awaitReady(Plan plan) {
    Waiting.until(
        START,
        process,
        () -> Ports.taken(plan.port()) && Topics.answers(bootstrap),
        () -> Problem.of("kafka.start", plan.folder(), process.lastWords()));
    if (plan.durable()) {
      Closing.unless(this, () -> Topics.require(bootstrap, DURABLE));
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
            "-Dlog4j2.configurationFile=" + BrokerSettings.LOGGING_FILE));
  }
}
