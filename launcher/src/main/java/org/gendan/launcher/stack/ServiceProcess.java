package org.gendan.launcher.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.process.Jvm;
import org.gendan.launcher.process.ManagedProcess;
import org.gendan.launcher.process.StartupCache;
import org.gendan.launcher.process.Waiting;
import org.jspecify.annotations.Nullable;

/** A program of ours in a JVM of its own: a department's service, or the gateway. */
final class ServiceProcess implements Running {

  private static final Duration STOP = Duration.ofMinutes(1);
  private static final Duration START = Duration.ofMinutes(3);

  /** What a service is told about its surroundings. */
  record Plan(
      String service,
      Path jar,
      int port,
      int managementPort,
      ServiceDatabase database,
      String bootstrap,
      String oidcUrl,
      boolean clockMovable,
      List<String> jvmFlags,
      Map<String, String> more,
      Path folder,
      Path log,
      @Nullable Path pidFile,
      StartupCache cache) {}

  private final ManagedProcess process;
  private final Duration patience;

  private ServiceProcess(ManagedProcess process, Duration patience) {
    this.process = process;
    this.patience = patience;
  }

  static ServiceProcess start(Plan plan) {
    Jvm jvm = jvm(plan.jar(), plan.jvmFlags());
    ManagedProcess process =
        ManagedProcess.start(
            new ManagedProcess.Plan(
                plan.service(),
                jvm.command(plan.cache().flags(plan.service(), jvm), List.of()),
                environment(plan),
                plan.folder(),
                plan.log(),
                plan.pidFile()));
    String health = "http://127.0.0.1:" + plan.managementPort() + "/q/health/";
    Waiting.until(
        START,
        process,
        () -> Http.ok(health + "started") && Http.ok(health + "ready"),
        () -> Problem.of("service.start", plan.service(), process.lastWords()));
    return new ServiceProcess(process, plan.cache().patience(STOP));
  }

  @Override
  public ManagedProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.stop(patience);
  }

  static Jvm jvm(Path jar, List<String> chosen) {
    List<String> flags = new ArrayList<>(chosen);
    flags.add("-XX:MaxMetaspaceSize=192m");
    flags.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    flags.add("--enable-native-access=ALL-UNNAMED");
    return Jvm.ofJar(jar, flags);
  }

  static Map<String, String> environment(Plan plan) {
    Map<String, String> environment = new HashMap<>(plan.more());
    environment.putAll(surroundings(plan));
    return environment;
  }

  private static Map<String, String> surroundings(Plan plan) {
    return Map.ofEntries(
        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
        Map.entry("QUARKUS_HTTP_PORT", String.valueOf(plan.port())),
        Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
        Map.entry("QUARKUS_MANAGEMENT_PORT", String.valueOf(plan.managementPort())),
        Map.entry("GENDAN_DB_URL", plan.database().url()),
        Map.entry("GENDAN_DB_USER", plan.database().user()),
        Map.entry("GENDAN_DB_PASSWORD", plan.database().password()),
        Map.entry("GENDAN_DB_OWNER", plan.database().owner()),
        Map.entry("GENDAN_DB_OWNER_PASSWORD", plan.database().ownerPassword()),
        Map.entry("KAFKA_BOOTSTRAP_SERVERS", plan.bootstrap()),
        Map.entry("GENDAN_INSTANCE", plan.service()),
        Map.entry("GENDAN_OIDC_URL", plan.oidcUrl()),
        Map.entry("GENDAN_CLOCK_MOVABLE", String.valueOf(plan.clockMovable())));
  }
}
