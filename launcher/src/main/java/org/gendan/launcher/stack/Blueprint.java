package org.gendan.launcher.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gendan.contracts.EventTypes;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.machine.Settings;
import org.gendan.launcher.process.Jvm;
import org.gendan.launcher.process.StartupCache;
import org.jspecify.annotations.Nullable;

/** How each part is put together from a data folder and its settings: the wiring of the stack. */
public final class Blueprint {

  private final Home home;
  private final Settings settings;
  private final StartupCache cache;
  private volatile @Nullable Postgres postgres;

  public Blueprint(Home home, Settings settings, StartupCache cache) {
    this.home = home;
    this.settings = settings;
    this.cache = cache;
  }

  public Running postgres() {
    Postgres started =
        Postgres.start(
            home.postgres(), port("postgres"), true, home.log("postgres"), pid(1, "postgres"));
    postgres = started;
    return started;
  }

  public Running kafka() {
    KafkaBroker broker =
        KafkaBroker.start(
            new KafkaBroker.Plan(
                home.kafka(),
                port("kafka"),
                port("kafka-controller"),
                home.brokerJars(),
                true,
                home.log("kafka"),
                pid(2, "kafka"),
                cache,
                Map.of()));
    Closing.unless(broker, () -> broker.createTopics(EventTypes.brokerTopics()));
    return broker;
  }

  public Running keycloak() {
    Postgres database = database();
    return Keycloak.start(
        new Keycloak.Plan(
            home.keycloak(),
            home.realm(),
            port("keycloak"),
            database.createDatabase("gendan_keycloak", "keycloak"),
            database.password("keycloak_admin"),
            edge().client(settings.ports()),
            home.log("keycloak"),
            pid(2, "keycloak"),
            cache));
  }

  /** A department's service, or the gateway in front of them. */
  public Running program(String service) {
    boolean gateway = service.equals(Ports.GATEWAY);
    return ServiceProcess.start(
        new ServiceProcess.Plan(
            service,
            jar(service),
            port(service),
            port(Ports.management(service)),
            database().createServiceDatabase(service),
            "127.0.0.1:" + port("kafka"),
            Keycloak.realmUrl(port("keycloak")),
            settings.clockMovable(),
            settings.serviceJvm(),
            more(service),
            home.data(),
            home.log(service),
            pid(gateway ? 4 : 3, service),
            cache));
  }

  /** What one of them is told beside what all are. */
  private Map<String, String> more(String service) {
    if (service.equals(Ports.GATEWAY)) {
      return edge().environment(settings.ports());
    }
    Map<String, String> more =
        new HashMap<>(PlannedFaults.next(home.run().resolve(service + ".faults")));
    if (service.equals(Ports.PARTNER)) {
      more.put("GENDAN_PARTNER_VAULT_KEY", database().password("partner_vault"));
      // This stack is for one machine: what partners are tried with listens there too.
      more.put("GENDAN_WEBHOOKS_ALLOW_LOOPBACK", "true");
    }
    return more;
  }

  /** Which of these components have a start-up cache for this very build. */
  public List<String> cached(List<String> services) {
    List<String> all = new java.util.ArrayList<>(List.of("kafka", "keycloak"));
    all.addAll(services);
    return all.stream().filter(name -> cache.has(name, jvm(name))).toList();
  }

  private Jvm jvm(String component) {
    return switch (component) {
      case "kafka" -> KafkaBroker.jvm(home.brokerJars());
      case "keycloak" -> Keycloak.jvm(home.keycloak());
      default -> ServiceProcess.jvm(jar(component), settings.serviceJvm());
    };
  }

  private Path jar(String service) {
    return home.jar(service)
        .orElseThrow(() -> Problem.of("built", Home.module(service) + "/target/quarkus-app"));
  }

  private Postgres database() {
    return Objects.requireNonNull(postgres, "PostgreSQL starts first");
  }

  private Edge edge() {
    return new Edge(database().password("gendan_web_client"));
  }

  private int port(String name) {
    return settings.ports().of(name);
  }

  /** Numbered in the order of start, so that leftovers can be ended in the other order. */
  private Path pid(int turn, String name) {
    return home.run().resolve(turn + "-" + name + ".pid");
  }
}
