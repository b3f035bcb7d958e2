package org.gendan.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gendan.contracts.EventTypes;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.stack.KafkaBroker;
import org.gendan.launcher.stack.Postgres;
import org.gendan.launcher.stack.ServiceDatabase;

/** A real PostgreSQL and a real Kafka for one module's tests, thrown away afterwards. */
public class TestStack implements QuarkusTestResourceLifecycleManager {

  private AutoCloseable[] running = {};

  /** With {@code realm = down} the service starts while nobody answers for the realm. */
  @Override
  public void init(Map<String, String> args) {
    if ("down".equals(args.get("realm"))) {
      TestRealm.stop();
    }
  }

  /**
   * Kafka's client loads its parts by the thread's class loader, and Quarkus may have put one there
   * that knows another copy of the client than the launcher does.
   */
  @Override
  public Map<String, String> start() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(KafkaBroker.class.getClassLoader());
    try {
      return startBoth();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Map<String, String> startBoth() {
    Path folder = temporaryFolder();
    Path brokerJars = Path.of(System.getProperty("gendan.root", "..")).resolve("broker/target/lib");
    Postgres postgres = Postgres.start(folder.resolve("postgres"), 0, false);
    KafkaBroker kafka = KafkaBroker.start(folder.resolve("kafka"), 0, brokerJars);
    running = new AutoCloseable[] {kafka, postgres};
    kafka.createTopics(EventTypes.brokerTopics());
    ServiceDatabase database = postgres.createServiceDatabase(service());
    return Map.ofEntries(
        Map.entry("quarkus.datasource.jdbc.url", database.url()),
        Map.entry("quarkus.datasource.username", database.user()),
        Map.entry("quarkus.datasource.password", database.password()),
        Map.entry("quarkus.flyway.username", database.owner()),
        Map.entry("quarkus.flyway.password", database.ownerPassword()),
        Map.entry("kafka.bootstrap.servers", kafka.bootstrap()),
        Map.entry("quarkus.oidc.auth-server-url", TestRealm.issuer()),
        Map.entry("quarkus.http.test-port", "0"),
        Map.entry("gendan.inbox.take-back", "1s"),
        Map.entry("quarkus.management.test-port", String.valueOf(Ports.freePort())),
        Map.entry("gendan.clock.movable", "true"));
  }

  @Override
  public void stop() {
    for (AutoCloseable part : running) {
      try {
        part.close();
      } catch (Exception e) {
        throw new IllegalStateException("Test stack not stopped", e);
      }
    }
  }

  private static String service() {
    return System.getProperty("gendan.module", "test-service").replace("-service", "");
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("gendan-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
