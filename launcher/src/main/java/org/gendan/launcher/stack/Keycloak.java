package org.gendan.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.process.Jvm;
import org.gendan.launcher.process.ManagedProcess;
import org.gendan.launcher.process.StartupCache;
import org.gendan.launcher.process.Waiting;
import org.jspecify.annotations.Nullable;

/** A real Keycloak with the realm {@code gendan}, keeping its data in the same PostgreSQL. */
public final class Keycloak implements Running {

  public static final String REALM = "gendan";

  /** What the server is built for; the rest of its options are read at start. */
  static final List<String> BUILD =
      List.of("build", "--db=postgres", "--cache=local", "--health-enabled=false");

  private static final String BUILT = "built-for";
  private static final Duration STOP = Duration.ofMinutes(1);
  private static final Duration START = Duration.ofMinutes(3);

  /** Where and how it runs. */
  record Plan(
      Path distribution,
      Path realm,
      int port,
      ServiceDatabase database,
      String adminPassword,
      Map<String, String> webClient,
      Path log,
      @Nullable Path pidFile,
      StartupCache cache) {}

  private final ManagedProcess process;
  private final Duration patience;

  private Keycloak(ManagedProcess process, Duration patience) {
    this.process = process;
    this.patience = patience;
  }

  static Keycloak start(Plan plan) {
    prepare(plan.distribution(), plan.log());
    importing(plan);
    Jvm jvm = jvm(plan.distribution());
    ManagedProcess process =
        ManagedProcess.start(
            new ManagedProcess.Plan(
                "keycloak",
                jvm.command(
                    plan.cache().flags("keycloak", jvm),
                    List.of("start", "--optimized", "--import-realm")),
                environment(plan),
                plan.distribution(),
                plan.log(),
                plan.pidFile()));
    Waiting.until(
        START,
        process,
        () -> Http.ok(realmUrl(plan.port()) + "/.well-known/openid-configuration"),
        () -> Problem.of("keycloak.start", process.lastWords()));
    Keycloak keycloak = new Keycloak(process, plan.cache().patience(STOP));
    Closing.unless(keycloak, () -> webClient(plan).ensure());
    return keycloak;
  }

  private static WebClient webClient(Plan plan) {
    return new WebClient(
        new KeycloakAdmin(plan.port(), plan.adminPassword()),
        WebClient.wanted(plan.realm(), plan.webClient()));
  }

  public static String realmUrl(int port) {
    return "http://127.0.0.1:" + port + "/realms/" + REALM;
  }

  @Override
  public ManagedProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.stop(patience);
  }

  /** Whether the server was built for our database. */
  public static boolean prepared(Path distribution) {
    Path built = distribution.resolve(BUILT);
    try {
      return Files.exists(built) && Files.readString(built).equals(BUILD.toString());
    } catch (IOException e) {
      throw Problem.of("home.broken", built, e).because(e);
    }
  }

  /** Builds the server for our database once; it notes what for. */
  public static void prepare(Path distribution, Path log) {
    if (prepared(distribution)) {
      return;
    }
    try {
      if (!Files.isDirectory(distribution.resolve("lib"))) {
        throw Problem.of("built", distribution);
      }
      Path script = distribution.resolve("bin/kc.sh");
      List<String> command =
          java.util.stream.Stream.concat(
                  java.util.stream.Stream.of(script.toString()), BUILD.stream())
              .toList();
      Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
      ManagedProcess build =
          ManagedProcess.start(
              new ManagedProcess.Plan(
                  "keycloak-build", command, environment, distribution, log, null));
      if (build.await(START) != 0) {
        throw Problem.of("keycloak.start", build.lastWords());
      }
      Files.writeString(distribution.resolve(BUILT), BUILD.toString());
    } catch (IOException e) {
      throw Problem.of("home.broken", distribution, e).because(e);
    }
  }

  /** The server imports a realm it does not have yet, and leaves one alone that it has. */
  private static void importing(Plan plan) {
    try {
      Path folder = Files.createDirectories(plan.distribution().resolve("data/import"));
      Files.copy(
          plan.realm(),
          folder.resolve(plan.realm().getFileName()),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Problem.of("home.broken", plan.realm(), e).because(e);
    }
  }

  private static Map<String, String> environment(Plan plan) {
    Map<String, String> all = new HashMap<>(plan.webClient());
    all.putAll(server(plan));
    return all;
  }

  private static Map<String, String> server(Plan plan) {
    return Map.ofEntries(
        Map.entry("KC_DB_URL", plan.database().url()),
        Map.entry("KC_DB_USERNAME", plan.database().user()),
        Map.entry("KC_DB_PASSWORD", plan.database().password()),
        Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
        Map.entry("KC_DB_POOL_MAX_SIZE", "10"),
        Map.entry("KC_HTTP_ENABLED", "true"),
        Map.entry("KC_HTTP_HOST", "127.0.0.1"),
        Map.entry("KC_HTTP_PORT", String.valueOf(plan.port())),
        Map.entry("KC_HOSTNAME", "http://127.0.0.1:" + plan.port()),
        Map.entry("KC_LOG_LEVEL", "warn"),
        Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
        Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", plan.adminPassword()));
  }

  /** What its own script would run, with a smaller heap and without the script around it. */
  static Jvm jvm(Path distribution) {
    return Jvm.of(
        List.of(distribution.resolve("lib/quarkus-run.jar")),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
        List.of(
            "-Xms96m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Dkc.home.dir=" + distribution,
            "-Djboss.server.config.dir=" + distribution.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED"));
  }
}
