package org.gendan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  enum Kind {
    A
  }

  record Thing(
      @Nullable String text,
      @Nullable BigDecimal amount,
      @Nullable Integer count,
      @Nullable Boolean flag,
      @Nullable Kind kind,
      @Nullable LocalDate day,
      @Nullable Instant at,
      @Nullable UUID id,
      @Nullable List<String> list,
      @Nullable Map<String, String> map) {}

  record Counted(int count) {}

  private final ObjectMapper json = strict();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"evil\":1}",
        "{\"count\":1,\"count\":2}",
        "{\"count\":1} x",
        "{\"count\":1}{\"count\":1}",
        "{\"count\":",
        "[]",
        "\"\"",
        "{\"count\":\"1\"}",
        "{\"count\":\"\"}",
        "{\"count\":1.0}",
        "{\"count\":true}",
        "{\"count\":99999999999}",
        "{\"flag\":1}",
        "{\"flag\":\"true\"}",
        "{\"text\":1}",
        "{\"text\":true}",
        "{\"text\":[\"a\"]}",
        "{\"text\":\"\\u0000\"}",
        "{\"text\":\"a\\u202Eb\"}",
        "{\"text\":\"\\uD800\"}",
        "{\"text\":\"\\uDC00\\uD800\"}",
        "{\"list\":\"a\"}",
        "{\"list\":[\"\\u0007\"]}",
        "{\"map\":{\"a\":\"\\u0000\"}}",
        "{\"map\":{\"\\u0000\":\"a\"}}",
        "{\"amount\":\"1\"}",
        "{\"amount\":1e400}",
        "{\"amount\":1E-400}",
        "{\"amount\":1e999999999}",
        "{\"amount\":NaN}",
        "{\"amount\":01}",
        "{\"amount\":11111111111111111111111111111111111111111}",
        "{\"kind\":0}",
        "{\"kind\":\"a\"}",
        "{\"kind\":\"\"}",
        "{\"day\":20260101}",
        "{\"day\":[2026,1,1]}",
        "{\"day\":\"2027-02-29\"}",
        "{\"day\":\"9999-12-31\"}",
        "{\"day\":\"+10000-01-01\"}",
        "{\"day\":\"\"}",
        "{\"at\":1700000000}",
        "{\"at\":\"1700000000\"}",
        "{\"at\":\"2026-01-01T00:00:00\"}",
        "{\"at\":\"2026-01-01T23:59:60Z\"}",
        "{\"at\":\"+1000000000-12-31T23:59:59Z\"}",
        "{\"id\":\"1-1-1-1-1\"}",
        "{\"id\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}",
      })
  void whatIsNotExactlyMeantIsRefused(String body) {
    assertThatThrownBy(() -> json.readValue(utf8(body), Thing.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"count\":null}"})
  void aPrimitiveIsNeverFilledIn(String body) {
    assertThatThrownBy(() -> json.readValue(utf8(body), Counted.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32"})
  void onlyUtf8IsJson(String charset) {
    byte[] body = "{\"count\":1}".getBytes(Charset.forName(charset));

    assertThatThrownBy(() -> json.readValue(body, Thing.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void depthAndLengthAreLimited() {
    assertThatThrownBy(() -> json.readTree(utf8("[".repeat(65) + "]".repeat(65))))
        .isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(
            () -> json.readValue(utf8("{\"text\":\"" + "x".repeat(65_537) + "\"}"), Thing.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void legitimateTextSurvivesAndIsNormalised() throws Exception {
    Thing thing = json.readValue(utf8("{\"text\":\"𠮷 👩‍👩‍👧 e\u0301\\n\"}"), Thing.class);

    assertThat(thing.text()).isEqualTo("𠮷 👩‍👩‍👧 \u00e9\n");
    assertThat(json.readValue(json.writeValueAsBytes(thing), Thing.class)).isEqualTo(thing);
  }

  @Test
  void valuesAreReadAsWritten() throws Exception {
    Thing thing =
        json.readValue(
            utf8(
                "{\"amount\":1.10,\"day\":\"2026-02-28\",\"at\":\"2026-01-01T08:00:00+08:00\",\"kind\":\"A\"}"),
            Thing.class);

    assertThat(thing.amount()).isEqualTo("1.10");
    assertThat(thing.day()).isEqualTo("2026-02-28");
    assertThat(thing.at()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(thing.kind()).isEqualTo(Kind.A);
  }

  @Test
  void numbersAreWrittenPlainAndTimesAsText() throws Exception {
    Map<String, Object> values =
        Map.of("n", new BigDecimal("1E+3"), "t", Instant.parse("2026-01-01T00:00:00Z"));

    assertThat(json.writeValueAsString(values))
        .contains("\"n\":1000")
        .contains("\"t\":\"2026-01-01T00:00:00Z\"");
  }

  static ObjectMapper strict() {
    ObjectMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    new StrictJson().customize(mapper);
    return mapper;
  }

  private static byte[] utf8(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
