package org.gendan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gendan.contracts.EventTypes;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Settings;
import org.gendan.launcher.machine.Versions;
import org.gendan.launcher.stack.Edge;
import org.gendan.launcher.stack.KafkaBroker;
import org.gendan.launcher.stack.Keycloak;
import org.gendan.launcher.stack.Postgres;
import org.gendan.launcher.stack.Topics;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The container stack is the launcher's stack: same services, ports, topics, realm, durability. */
class DeploymentTest {

  private static final Path ROOT = Home.find().root();
  private static final Ports PORTS = Settings.load(new Home(ROOT, ROOT.resolve("target"))).ports();

  private final JsonNode compose = compose();

  @Test
  void theSameServicesRun() {
    Set<String> expected = new HashSet<>(Ports.PROGRAMS);
    expected.addAll(List.of("postgres", "kafka", "topics", "keycloak"));

    Set<String> actual = new HashSet<>();
    compose.path("services").fieldNames().forEachRemaining(actual::add);

    assertEquals(expected, actual);
  }

  @Test
  void theSamePortsAnswerOnThisMachineOnly() {
    List<String> published = new ArrayList<>(Ports.PROGRAMS);
    published.add("keycloak");
    for (String name : published) {
      int port = PORTS.of(name);
      assertEquals(
          "127.0.0.1:" + port + ":" + port, service(name).path("ports").path(0).asText(), name);
    }
  }

  @Test
  void eachServiceHasItsOwnDatabaseAndRoles() throws IOException {
    String script = Files.readString(ROOT.resolve("deploy/postgres/create-databases.sh"));
    assertTrue(script.contains("services=\"" + String.join(" ", Ports.PROGRAMS) + "\""));
    for (String name : Ports.PROGRAMS) {
      JsonNode environment = service(name).path("environment");
      assertEquals(
          "jdbc:postgresql://postgres:5432/gendan_" + name,
          environment.path("GENDAN_DB_URL").asText());
      assertEquals(name + "_app", environment.path("GENDAN_DB_USER").asText());
      assertEquals(name + "_owner", environment.path("GENDAN_DB_OWNER").asText());
      assertEquals(PORTS.of(name), environment.path("QUARKUS_HTTP_PORT").asInt());
      assertEquals(
          Home.module(name), service(name).path("build").path("args").path("MODULE").asText());
    }
  }

  @Test
  void browsersComeInAtTheSameAddress() {
    JsonNode gateway = service(Ports.GATEWAY).path("environment");
    JsonNode keycloak = service("keycloak").path("environment");
    for (JsonNode environment : List.of(gateway, keycloak)) {
      assertEquals(Edge.url(PORTS), environment.path("GENDAN_WEB_URL").asText());
      assertTrue(
          environment.path("GENDAN_WEB_SECRET").asText().startsWith("${GENDAN_WEB_SECRET:?"));
    }
    for (String name : Ports.SERVICES) {
      assertEquals(
          "http://" + name + ":" + PORTS.of(name),
          gateway.path("GENDAN_" + name.toUpperCase(Locale.ROOT) + "_URL").asText());
    }
  }

  @Test
  void theSameVersionsRun() {
    assertEquals("postgres:" + Versions.of("postgres").replaceAll("\\..*", ""), image("postgres"));
    assertEquals("apache/kafka:" + Versions.of("kafka"), image("kafka"));
    assertEquals("quay.io/keycloak/keycloak:" + Versions.of("keycloak"), image("keycloak"));
  }

  @Test
  void durabilityIsAskedForInTheSameWords() {
    List<String> command = new ArrayList<>();
    service("postgres").path("command").forEach(word -> command.add(word.asText()));
    Postgres.DURABLE.forEach(
        (name, value) -> assertTrue(command.contains("-c" + name + "=" + value), name));
    JsonNode kafka = service("kafka").path("environment");
    KafkaBroker.DURABLE.forEach(
        (name, value) -> assertEquals(value, kafka.path(kafkaVariable(name)).asText(), name));
  }

  @Test
  void theSameTopicsAreMade() throws IOException {
    List<String> topics = Files.readAllLines(ROOT.resolve("deploy/topics/topics.txt"));
    String script = Files.readString(ROOT.resolve("deploy/topics/create-topics.sh"));

    assertEquals(new ArrayList<>(new TreeSet<>(EventTypes.brokerTopics())), topics);
    assertTrue(script.contains("--partitions " + Topics.PARTITIONS));
    assertTrue(script.contains("retention.ms=" + Topics.RETENTION.toMillis()));
    Topics.DOOR.forEach(
        (name, value) -> assertTrue(script.contains("--config " + name + "=" + value), name));
    EventTypes.PARTNER_DOORS.forEach(door -> assertTrue(door.startsWith("partner.in."), door));
    assertEquals(Duration.ofDays(90), Topics.RETENTION);
  }

  @Test
  void aPartnersUserMayWriteToItsFamilysTopicOnly() throws IOException {
    String script = Files.readString(ROOT.resolve("deploy/kafka/partner-user.sh"));
    String families = script.replaceAll("(?s).*case \"\\$family\" in ([a-z|]+)\\).*", "$1");

    assertEquals(
        EventTypes.PARTNER_DOORS,
        Set.of(families.split("\\|")).stream()
            .map(family -> "partner.in." + family + ".v1")
            .collect(Collectors.toSet()));
    assertTrue(script.contains("--operation Write --topic \"partner.in.$family.v1\""));
    assertEquals(1, script.split("--operation", -1).length - 1);
  }

  @Test
  void theSameRealmIsImported() throws IOException {
    Path realm = new Home(ROOT, ROOT).realm();

    assertEquals(
        "./" + ROOT.relativize(realm.getParent()) + ":/opt/keycloak/data/import:ro",
        service("keycloak").path("volumes").path(0).asText());
    assertEquals(
        Keycloak.REALM, new ObjectMapper().readTree(realm.toFile()).path("realm").asText());
    for (String name : Ports.PROGRAMS) {
      String url = service(name).path("environment").path("GENDAN_OIDC_URL").asText();
      assertEquals("http://keycloak:" + PORTS.of("keycloak") + "/realms/" + Keycloak.REALM, url);
    }
  }

  private JsonNode service(String name) {
    return compose.path("services").path(name);
  }

  private String image(String name) {
    return service(name).path("image").asText();
  }

  private static String kafkaVariable(String setting) {
    return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  private static JsonNode compose() {
    try {
      Map<String, Object> yaml =
          new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
      return new ObjectMapper().valueToTree(yaml);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
