package org.gendan.order.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.order.timeline.TimelineRepository.Entry;
import org.gendan.platform.outbox.EventJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NarratorTest {

  /** The order that the committed samples speak of. */
  private static final UUID ORDER = UUID.fromString("0195a4ff-b0e4-7fd0-a24d-28ded0d3140a");

  private static final Set<String> CODES =
      Set.of("channel", "gate", "condition", "result", "stage", "mode", "state", "kind", "cause");

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Narrator CHINESE = new Narrator(Locale.SIMPLIFIED_CHINESE, true, SHANGHAI);
  private static final Narrator ENGLISH = new Narrator(Locale.ENGLISH, true, SHANGHAI);

  /** Every fact that can concern an order, as its committed sample tells it. */
  static Stream<Named<Entry>> facts() {
    return samples().map(fact -> Named.of(fact.type(), fact));
  }

  private static Stream<Entry> samples() {
    return EventTypes.all().stream()
        .filter(
            type ->
                Stream.of("customer.", "production.product.", "partner.", "finance.reconciliation.")
                    .noneMatch(type.topic()::contains))
        .map(NarratorTest::sample);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("facts")
  void everyFactIsTold(Entry fact) {
    String chinese = told(CHINESE, fact);
    String english = told(ENGLISH, fact);

    assertThat(chinese).isNotEqualTo(fact.type()).containsPattern("\\p{IsHan}");
    assertThat(english).isNotEqualTo(fact.type()).doesNotContain("null");
    assertThat(List.of(chinese, english))
        .allSatisfy(
            sentence ->
                assertThat(withoutPeople(sentence, fact))
                    .doesNotContain("{", "}", "[[", "]]", "—")
                    .doesNotContainPattern("\\p{XDigit}{8}-\\p{XDigit}{4}-"));
  }

  /** Who hands over to whom is told by their accounts, which the web app calls by name. */
  private static String withoutPeople(String sentence, Entry fact) {
    return fact.type().equals("order.reassigned.v1")
        ? sentence
            .replace(String.valueOf(fact.data().get("from")), "")
            .replace(String.valueOf(fact.data().get("to")), "")
        : sentence;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("facts")
  void noFactShowsACodeRaw(Entry fact) {
    String both = told(CHINESE, fact) + " " + told(ENGLISH, fact);

    for (String code : codes(fact.data())) {
      assertThat(both).doesNotContainPattern("\\b" + code + "\\b");
    }
  }

  /** What the services' own lists of words hold; nobody here can ask their code. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "channel,PHONE FAX MAIL PORTAL API FILE PARTNER",
    "gate,RELEASE SHIP NONE",
    "condition,PROMISE PAYMENT CREDIT GOODS ORDER DETAILS",
    "result,COMPLETE DATED SHORT",
    "stage,PICKED PACKED INSPECTED INSPECTION_FAILED LOADED",
    "mode,ROAD RAIL AIR SEA EXPRESS",
    "state,OK WARN STOP",
    "reason,OVERDUE NO_LIMIT OVER_LIMIT NEAR_LIMIT",
    "kind,DEPOSIT BALANCE CREDIT MATERIAL OUTSOURCING FREIGHT CHANGE CANCELLATION",
    "cause,WRONG_PLAN MACHINE_FAULT MATERIAL_LATE HIGH_SCRAP RUSH_JOB EARLIER_STEP_LATE ABSENCE"
        + " POWER DESIGN CUSTOMER",
  })
  void everyCodeHasWordsInBothLanguages(String field, String codes) {
    for (String code : codes.split(" ", -1)) {
      String key = "word." + field + "." + code;

      assertThat(bundle(Locale.ROOT)).contains(key);
      assertThat(bundle(Locale.ENGLISH)).contains(key);
    }
  }

  @Test
  void bothLanguagesTellTheSame() {
    assertThat(bundle(Locale.ENGLISH)).isEqualTo(bundle(Locale.ROOT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("facts")
  void noFactShowsAnAmountToWhoMayNotSeeIt(Entry fact) {
    Narrator narrator = new Narrator(Locale.ENGLISH, false, SHANGHAI);

    assertThat(told(narrator, fact)).doesNotContain("CNY").doesNotContain("USD");
  }

  @Test
  void amountsAndQuantitiesReadAsPeopleWriteThem() {
    Map<String, Object> confirmed =
        Map.of("total", Map.of("amount", "1995.5000", "currency", "CNY"));

    assertThat(ENGLISH.tell("order.confirmed.v1", confirmed)).endsWith("total 1995.5 CNY");
    assertThat(
            ENGLISH.tell(
                "subcontract.progress.v1",
                Map.of("subcontractNo", "WX1", "done", Map.of("value", "10.0000", "unit", "EA"))))
        .contains("10 EA");
  }

  @Test
  void timesAreToldInTheSitesZone() {
    assertThat(
            ENGLISH.tell(
                "review.requested.v1", Map.of("round", 1, "replyBy", "2026-03-02T16:30:05.123Z")))
        .contains("2026-03-03 00:30");
  }

  @Test
  void codesHaveWordsAndListsAreToldItemByItem() {
    Map<String, Object> received =
        Map.of("orderNo", "SO1", "channel", "PHONE", "lines", List.of(chairs(24), chairs(2)));

    assertThat(CHINESE.tell("order.received.v1", received)).endsWith("：CHAIR 24 EA、CHAIR 2 EA");
    assertThat(ENGLISH.tell("order.received.v1", received))
        .contains("(phone)")
        .endsWith(": CHAIR 24 EA; CHAIR 2 EA");
  }

  @Test
  void aLongListIsCountedAfterItsFirstItems() {
    Map<String, Object> received = Map.of("lines", Collections.nCopies(200, chairs(1)));

    assertThat(CHINESE.tell("order.received.v1", received)).endsWith("CHAIR 1 EA等，共 200 项");
    assertThat(ENGLISH.tell("order.received.v1", received)).endsWith("; … 200 in all");
  }

  @Test
  void whatIsMissingOrZeroIsNotMentioned() {
    Map<String, Object> finished =
        Map.of("ticketNo", "T1", "good", quantity(10), "scrap", quantity(0));

    assertThat(CHINESE.tell("ticket.finished.v1", finished)).isEqualTo("生产单 T1 全部完成：合格 10 EA");
    assertThat(ENGLISH.tell("credit.assessed.v1", Map.of("round", 1, "state", "OK")))
        .isEqualTo("Finance answers round 1, credit: fine");
  }

  @Test
  void aCodeMeansSomethingElseInAnotherPlace() {
    Map<String, Object> override = Map.of("gate", "RELEASE", "condition", "CREDIT");

    assertThat(CHINESE.tell("gate.overridden.v1", override)).startsWith("特批下达条件“信用”");
    assertThat(CHINESE.tell("payment.notified.v1", Map.of("kind", "CREDIT"))).contains("账期款");
  }

  @Test
  void whatPeopleWriteIsNeitherTranslatedNorTakenForASentence() {
    Map<String, Object> paused =
        Map.of("ticketNo", "T1", "cause", "POWER", "note", "OK {cause} [[x]] $1");

    assertThat(CHINESE.tell("ticket.paused.v1", paused)).endsWith("停电（OK {cause} [[x]] $1）");
  }

  @Test
  void aFactOfTomorrowIsNamedAtLeast() {
    assertThat(ENGLISH.tell("order.praised.v1", Map.of())).isEqualTo("order.praised.v1");
  }

  private static String told(Narrator narrator, Entry fact) {
    Explainer explainer = new Explainer(ORDER, samples().toList());
    return narrator.tell(fact.type(), explainer.explain(fact));
  }

  /** The values of those fields whose values come from lists of words, wherever they stand. */
  private static List<String> codes(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .flatMap(
                  field ->
                      CODES.contains(field.getKey())
                          ? Stream.of(String.valueOf(field.getValue()))
                          : codes(field.getValue()).stream())
              .toList();
      case Collection<?> list -> list.stream().flatMap(one -> codes(one).stream()).toList();
      case null, default -> List.of();
    };
  }

  private static Set<String> bundle(Locale language) {
    return ResourceBundle.getBundle(
            "timeline", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
        .keySet();
  }

  private static Map<String, Object> chairs(int count) {
    return Map.of("productCode", "CHAIR", "quantity", quantity(count));
  }

  private static Map<String, Object> quantity(int value) {
    return Map.of("value", value + ".0000", "unit", "EA");
  }

  @SuppressWarnings("unchecked")
  private static Entry sample(EventType type) {
    String path = "/samples/" + type.name() + "/1.json";
    try (InputStream file = Objects.requireNonNull(EventTypes.class.getResourceAsStream(path))) {
      return new Entry(
          UUID.randomUUID(),
          Instant.EPOCH,
          type.service(),
          type.name(),
          "li",
          null,
          EventJson.read(file.readAllBytes(), Map.class));
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }
}
