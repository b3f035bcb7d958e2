package org.gendan.partner.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.gendan.contracts.EventTypes;
import org.gendan.partner.registry.PartnerKind;
import org.gendan.platform.problem.RequestRefused;
import org.junit.jupiter.api.Test;

class LetterTest {

  private static final byte[] BODY = "{}".getBytes(UTF_8);

  @Test
  void attributesAreTheHeadersOfTheKafkaBindingWithoutTheirPrefix() {
    Letter letter =
        letter(
            Map.of(
                "webhook-id", "m-1",
                "content-type", "application/json",
                "ce_id", "e-1",
                "ce_source", "/erp/宜居",
                "ce-type", "over HTTP only",
                "x-partner-id", "YIJU"),
            TimestampType.CREATE_TIME);

    assertThat(letter.message().attributes()).isEqualTo(Map.of("id", "e-1", "source", "/erp/宜居"));
    assertThat(letter.message().key()).isEqualTo("m-1");
    assertThat(letter.message().contentType()).isEqualTo("application/json");
    assertThat(letter.partner()).isEqualTo("YIJU");
  }

  @Test
  void onlyTheBrokersTimeSaysWhenItWasWritten() {
    Map<String, String> headers = Map.of("webhook-id", "m-1");

    assertThat(letter(headers, TimestampType.LOG_APPEND_TIME).writtenAt())
        .isEqualTo(Instant.ofEpochMilli(7));
    assertThat(letter(headers, TimestampType.CREATE_TIME).writtenAt()).isNull();
  }

  @Test
  void whatIsNoLineOfTextIsNoHeader() {
    for (String broken : List.of("a\nb", "a\u0000", "\uFFFD")) {
      for (String name : List.of("ce_type", "content-type", "x-partner-id")) {
        assertThatThrownBy(
                () -> letter(Map.of("webhook-id", "m-1", name, broken), TimestampType.CREATE_TIME))
            .as("%s", name)
            .isInstanceOf(RequestRefused.class)
            .hasMessageContaining("letter/header-malformed");
      }
      assertThatThrownBy(() -> letter(Map.of("webhook-id", broken), TimestampType.CREATE_TIME))
          .hasMessageContaining("partner/signature-incomplete");
    }
  }

  @Test
  void aHeaderThatIsThereTwiceSaysNothing() {
    Headers twice = new RecordHeaders();
    twice.add("webhook-id", "m-1".getBytes(UTF_8));
    twice.add("ce_type", "order.placed".getBytes(UTF_8));
    twice.add("ce_type", "goods.sent".getBytes(UTF_8));

    assertThatThrownBy(() -> Letter.of(record(twice, TimestampType.CREATE_TIME, BODY)))
        .hasMessageContaining("letter/header-malformed");
  }

  @Test
  void aTombstoneIsNoLetter() {
    assertThatThrownBy(
            () -> Letter.of(record(new RecordHeaders(), TimestampType.LOG_APPEND_TIME, null)))
        .hasMessageContaining("letter/empty");
  }

  @Test
  void eachKindHasItsTopicAndAllOfThemAreRead() throws IOException {
    Set<String> topics =
        Arrays.stream(PartnerKind.values()).map(PartnerKind::topic).collect(Collectors.toSet());
    Properties settings = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      settings.load(file);
    }

    assertThat(topics).isEqualTo(EventTypes.PARTNER_DOORS);
    assertThat(settings.getProperty("mp.messaging.incoming.partners-in.topics").split(","))
        .containsExactlyInAnyOrderElementsOf(topics);
    assertThat(settings.getProperty("mp.messaging.incoming.partners-in.group.id"))
        .isEqualTo(PartnerTopicReactions.CONSUMER);
  }

  private static Letter letter(Map<String, String> headers, TimestampType stamped) {
    Headers all = new RecordHeaders();
    headers.forEach((name, value) -> all.add(name, value.getBytes(UTF_8)));
    return Letter.of(record(all, stamped, BODY));
  }

  private static ConsumerRecord<String, byte[]> record(
      Headers headers, TimestampType stamped, byte @org.jspecify.annotations.Nullable [] body) {
    return new ConsumerRecord<>(
        "partner.in.customers.v1", 0, 0, 7, stamped, 1, 1, "PO-1", body, headers, Optional.empty());
  }
}
