package org.gendan.order.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.platform.outbox.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NarratorTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Narrator CHINESE = new Narrator(Locale.SIMPLIFIED_CHINESE, true, SHANGHAI);
  private static final Narrator ENGLISH = new Narrator(Locale.ENGLISH, true, SHANGHAI);

  /** Every fact that can concern an order, with its committed sample. */
  static Stream<Arguments> facts() {
    return EventTypes.all().stream()
        .filter(
            type ->
                !List.of("customer", "production.product").stream()
                    .anyMatch(type.topic()::startsWith))
        .map(type -> Arguments.of(type.name(), sample(type)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("facts")
  void everyFactIsTold(String type, Map<String, Object> sample) {
    String chinese = CHINESE.tell(type, sample);
    String english = ENGLISH.tell(type, sample);

    assertThat(chinese).isNotEqualTo(type).containsPattern("\\p{IsHan}").doesNotContain("{");
    assertThat(english).isNotEqualTo(type).doesNotContain("{").doesNotContain("null");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("facts")
  void noFactShowsAnAmountToWhoMayNotSeeIt(String type, Map<String, Object> sample) {
    Narrator narrator = new Narrator(Locale.ENGLISH, false, SHANGHAI);

    assertThat(narrator.tell(type, sample)).doesNotContain("CNY").doesNotContain("USD");
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
  void codesHaveWordsAndListsHaveLengths() {
    Map<String, Object> received =
        Map.of("orderNo", "SO1", "channel", "PHONE", "lines", List.of(1, 2));

    assertThat(CHINESE.tell("order.received.v1", received)).contains("电话").contains("2 行");
    assertThat(ENGLISH.tell("order.received.v1", received)).contains("phone").contains("2 lines");
  }

  @Test
  void aFactOfTomorrowIsNamedAtLeast() {
    assertThat(ENGLISH.tell("order.praised.v1", Map.of())).isEqualTo("order.praised.v1");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> sample(EventType type) {
    String path = "/samples/" + type.name() + "/1.json";
    try (InputStream file = Objects.requireNonNull(EventTypes.class.getResourceAsStream(path))) {
      return EventJson.read(file.readAllBytes(), Map.class);
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }
}
