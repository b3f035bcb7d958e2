package org.gendan.launcher.stack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gendan.contracts.EventTypes;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** A broker with the settings of the hardened profile lets a partner do one thing. */
class PartnerAccessIT {

  private static final Home HOME = Home.find();
  private static final String OWN = "partner.in.customers.v1";
  private static final String USER = "partner-YIJU";
  private static final String PASSWORD = "correct, \\horse=[1]";

  @TempDir private Path folder = Path.of("");

  private final int port = Ports.freePort();
  private final int house = Ports.freePort();
  private final int controller = Ports.freePort();
  private Certificate certificate = new Certificate("", "");

  private record Certificate(String key, String chain) {}

  @Test
  void aPartnerWritesToItsFamilysTopicAndDoesNothingElse() throws Exception {
    certificate = selfSigned();
    try (KafkaBroker broker = KafkaBroker.start(folder, house, HOME.brokerJars(), hardened());
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      broker.createTopics(EventTypes.brokerTopics());
      welcome(admin);

      sendOnceKnown();
      for (String foreign :
          List.of("partner.in.banks.v1", "partner.inbound.v1", "order.order.v1")) {
        assertDenied(TopicAuthorizationException.class, () -> send(partner(PASSWORD), foreign));
      }
      assertDenied(SaslAuthenticationException.class, () -> send(partner("wrong"), OWN));
      assertThrows(AuthorizationException.class, this::read);
      assertDenied(TopicAuthorizationException.class, this::createTopic);
      send(Map.of("bootstrap.servers", broker.bootstrap()), "order.order.v1");

      assertEquals(0, partnerUser("remove"));
      refusedOnceForgotten();
    }
  }

  /** The operator's script. What the tool for rights would do, which no broker needs, we do. */
  private void welcome(Admin admin) throws Exception {
    assertEquals(0, partnerUser("add"));
    admin
        .createAcls(
            List.of(
                new AclBinding(
                    new ResourcePattern(ResourceType.TOPIC, OWN, PatternType.LITERAL),
                    new AccessControlEntry(
                        "User:" + USER, "*", AclOperation.WRITE, AclPermissionType.ALLOW))))
        .all()
        .get();
  }

  private int partnerUser(String action) throws Exception {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    tool(
        tools.resolve("kafka-configs.sh"),
        "exec '%s' -XX:TieredStopAtLevel=1 -cp '%s/*' kafka.admin.ConfigCommand \"$@\""
            .formatted(java, HOME.brokerJars()));
    tool(tools.resolve("kafka-acls.sh"), "exit 0");
    ProcessBuilder script =
        new ProcessBuilder(
                "bash",
                HOME.root().resolve("deploy/kafka/partner-user.sh").toString(),
                action,
                "YIJU",
                "customers")
            .inheritIO();
    script
        .environment()
        .putAll(
            Map.of(
                "BOOTSTRAP",
                "127.0.0.1:" + house,
                "KAFKA_BIN",
                tools.toString(),
                "PARTNER_PASSWORD",
                PASSWORD));
    return script.start().waitFor();
  }

  private static void tool(Path file, String line) throws Exception {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  /** The broker knows a new user a moment after it has said so. */
  private void sendOnceKnown() throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        send(partner(PASSWORD), OWN);
        return;
      } catch (ExecutionException e) {
        if (attempt == 20 || !(e.getCause() instanceof SaslAuthenticationException)) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(500);
      }
    }
  }

  /** So it does that somebody is gone. */
  private void refusedOnceForgotten() throws Exception {
    for (int attempt = 1; attempt < 20; attempt++) {
      try {
        send(partner(PASSWORD), OWN);
        TimeUnit.MILLISECONDS.sleep(500);
      } catch (ExecutionException refused) {
        break;
      }
    }
    assertDenied(SaslAuthenticationException.class, () -> send(partner(PASSWORD), OWN));
  }

  private void send(Map<String, Object> who, String topic) throws Exception {
    Map<String, Object> settings = new HashMap<>(who);
    settings.put("max.block.ms", 15_000);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, new byte[] {1})).get();
    }
  }

  private void read() {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            partner(PASSWORD), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition first = new TopicPartition(OWN, 0);
      consumer.assign(List.of(first));
      consumer.seek(first, 0);
      consumer.poll(Duration.ofSeconds(15));
    }
  }

  private void createTopic() throws Exception {
    try (Admin admin = Admin.create(partner(PASSWORD))) {
      admin.createTopics(List.of(new NewTopic("mine", 1, (short) 1))).all().get();
    }
  }

  private Map<String, Object> partner(String password) {
    return Map.of(
        "bootstrap.servers",
        "127.0.0.1:" + port,
        "security.protocol",
        "SASL_SSL",
        "sasl.mechanism",
        "SCRAM-SHA-512",
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(USER, password.replace("\\", "\\\\")),
        "ssl.truststore.type",
        "PEM",
        "ssl.truststore.certificates",
        certificate.chain());
  }

  /** The settings of the profile, with the addresses and the certificate of this test. */
  private Map<String, String> hardened() throws Exception {
    Path pem = folder.resolve("kafka.pem");
    Files.writeString(pem, certificate.key() + certificate.chain());
    Map<String, String> settings = new TreeMap<>();
    profile()
        .properties()
        .forEach(one -> settings.put(setting(one.getKey()), one.getValue().asText()));
    settings.put("listener.name.partners.ssl.keystore.location", pem.toString());
    settings.put(
        "advertised.listeners",
        "PLAINTEXT://127.0.0.1:%d,PARTNERS://127.0.0.1:%d".formatted(house, port));
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,PARTNERS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(house, port, controller));
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    return settings;
  }

  private static JsonNode profile() throws Exception {
    Object yaml =
        new Yaml().load(Files.readString(HOME.root().resolve("deploy/kafka/hardened.yml")));
    return new ObjectMapper().valueToTree(yaml).at("/services/kafka/environment");
  }

  /** As the image reads its variables. */
  private static String setting(String variable) {
    return variable
        .substring("KAFKA_".length())
        .toLowerCase(Locale.ROOT)
        .replace("___", "-")
        .replace("__", "\0")
        .replace('_', '.')
        .replace('\0', '_');
  }

  private Certificate selfSigned() throws Exception {
    Path store = folder.resolve("kafka.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-alias",
                "kafka",
                "-keyalg",
                "EC",
                "-dname",
                "CN=kafka",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2")
            .inheritIO()
            .start();
    assertEquals(0, keytool.waitFor());
    KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
    return new Certificate(
        pem("PRIVATE KEY", keys.getKey("kafka", "changeit".toCharArray()).getEncoded()),
        pem("CERTIFICATE", keys.getCertificate("kafka").getEncoded()));
  }

  private static String pem(String what, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what);
  }

  private interface Deed {
    void run() throws Exception;
  }

  private static void assertDenied(Class<? extends Exception> reason, Deed deed) {
    ExecutionException denied = assertThrows(ExecutionException.class, deed::run);
    assertInstanceOf(reason, denied.getCause());
  }
}
