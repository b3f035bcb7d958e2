package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gendan.e2e.Factory.Table;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;
import org.gendan.launcher.imports.rest.StackApi;
import org.gendan.launcher.verify.Verdict;
import org.gendan.launcher.verify.Verdict.Outcome;
import org.gendan.launcher.verify.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything promised holds for a small real history; and whatever somebody does to it behind the
 * services' backs is found and named, by the promises it breaks and no others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromisesJourney {

  private static final String ACCEPTED = "promises-accepted-" + UUID.randomUUID();
  private static final String REFUSED = "promises-refused-" + UUID.randomUUID();
  private static final String UNANSWERED = "promises-unanswered-" + UUID.randomUUID();

  @BeforeAll
  @SuppressWarnings("JUnitMethodInvoked") // other journeys are the history
  void aSmallHistory() throws IOException {
    new PrepaidDomesticJourney().fromTheFirstCallToTheMoneyInTheBank();
    new OutsourcedOperationJourney().thePaintedTablesComeBackAndArePacked();
    new ReversalBeforeDepartureJourney().theTruckDoesNotLeave();
    Table table = Factory.table(100);
    TheOrder order = TheOrder.placed(Factory.customer("PREPAID"), table.code(), 3).agreed();
    org.gendan.e2e.Person.SUPERVISOR.tell(
        "order", order.path(), "cancellation", Map.of("reason", "客户取消"));
    order.is("CANCELLED");
    commandsWithAJournal();
  }

  /** Three commands whose client keeps a journal, and one line of it got lost in a crash. */
  private static void commandsWithAJournal() throws IOException {
    try (Api api = StackApi.of(TheStack.state(), TheStack.home())) {
      api.post(Service.CUSTOMER, "/payment-terms", Person.FINANCE, ACCEPTED, terms(100)).orThrow();
      api.post(Service.CUSTOMER, "/payment-terms", Person.FINANCE, REFUSED, terms(99));
      api.post(Service.CUSTOMER, "/payment-terms", Person.FINANCE, UNANSWERED, terms(100))
          .orThrow();
    }
    try (Stream<Path> journals = Files.list(TheStack.home().data().resolve("journal"))) {
      for (Path journal : journals.toList()) {
        List<String> heard =
            Files.readAllLines(journal).stream()
                .filter(line -> !(line.contains(UNANSWERED) && line.contains("\"outcome\"")))
                .toList();
        Files.write(journal, heard);
      }
    }
  }

  private static Map<String, Object> terms(int percent) {
    String code = "E2E-" + UUID.randomUUID().toString().substring(0, 8);
    return Map.of(
        "code", code,
        "name", code,
        "parts",
            List.of(
                Map.of("kind", "DEPOSIT", "percent", percent, "gate", "RELEASE", "creditDays", 0)));
  }

  @Test
  void everyPromiseIsKeptAndWasReallyLookedAt() {
    Verdict verdict = verified();

    verdict.requireKept();
    assertThat(verdict.outcomes())
        .filteredOn(outcome -> outcome.state() == Verdict.State.NOTHING_EXAMINED)
        .extracting(Outcome::id)
        .as("nobody overrode a gate in this history; C4 is looked at by its tampering")
        .isSubsetOf("C4");
  }

  static List<Tampering> tamperings() {
    return Tamperings.all();
  }

  @ParameterizedTest
  @MethodSource("tamperings")
  void isFoundOut(Tampering tampering) {
    try (Superuser superuser = new Superuser(tampering.service())) {
      superuser.run(tampering.breaks());
      Verdict verdict;
      try {
        verdict = verified();
      } finally {
        superuser.run(tampering.mends());
      }
      assertFound(tampering.name(), verdict, tampering.broken());
    }
  }

  /** What one tampering left would be found among the next one's; and here, what the last did. */
  @AfterAll
  void everythingIsMendedAgain() {
    verified().requireKept();
  }

  static List<Tampering> withCommands() {
    return List.of(
        Tampering.with("customer", "an accepted command is forgotten", "A1")
            .deleting("idempotency_keys", "key", "key = '" + ACCEPTED + "'"),
        Tampering.with("customer", "a refused command took effect", "A2")
            .broken(
                "insert into idempotency_keys (client, key, fingerprint, status) values ('x', '"
                    + REFUSED
                    + "', 'x', 201)")
            .mended("delete from idempotency_keys where key = '" + REFUSED + "'"),
        Tampering.with("customer", "a command without an answer happened twice", "A3")
            .broken(
                "insert into idempotency_keys (client, key, fingerprint, status) values ('x', '"
                    + UNANSWERED
                    + "', 'x', 201)")
            .mended(
                "delete from idempotency_keys where client = 'x' and key = '" + UNANSWERED + "'"));
  }

  @ParameterizedTest
  @MethodSource("withCommands")
  void isFoundOutByTheClientsJournal(Tampering tampering) {
    isFoundOut(tampering);
  }

  /**
   * Partners write there what they like; the partner service keeps it, and nobody takes it for
   * ours.
   */
  @Test
  void whatAPartnerWritesAtItsDoorIsNoFactOfOurs() throws Exception {
    send("partner.in.customers.v1");

    verified().requireKept();
  }

  /** As some clients once did when a batch was sent twice: the right record on the wrong topic. */
  @Test
  void aRecordOnTheWrongTopicIsFoundOut() throws Exception {
    String kafka = TheStack.url("kafka");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin.createTopics(List.of(new NewTopic("stray.v1", 1, (short) 1))).all().get();
      send("stray.v1");
      Verdict verdict = verified();
      admin.deleteTopics(List.of("stray.v1")).all().get();

      assertFound("a stray record", verdict, Set.of("A7"));
    }
  }

  private static void send(String topic) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", TheStack.url("kafka"));
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", new byte[] {1})).get();
    }
  }

  private static void assertFound(String what, Verdict verdict, Set<String> broken) {
    List<Outcome> found =
        verdict.outcomes().stream()
            .filter(outcome -> outcome.state() == Verdict.State.BROKEN)
            .toList();
    assertThat(verdict.broken()).as("%s: %s", what, found).isEqualTo(broken);
    assertThat(found).allSatisfy(outcome -> assertThat(outcome.first()).isNotEmpty());
  }

  private static Verdict verified() {
    return Verification.of(TheStack.home()).run();
  }
}
