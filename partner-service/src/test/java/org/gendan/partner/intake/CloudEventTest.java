package org.gendan.partner.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RequestRefused;
import org.gendan.platform.problem.RuleBroken;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CloudEventTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<Named<JsonNode>> valid() throws IOException {
    return conformance("valid");
  }

  static Stream<Named<JsonNode>> invalid() throws IOException {
    return conformance("invalid");
  }

  @ParameterizedTest
  @MethodSource("valid")
  void whatTheConformanceListTakesIsTakenUnlessItIsNotJson(JsonNode event) {
    boolean json =
        !event.has("data_base64")
            && event.path("datacontenttype").asText("application/json").contains("json");

    if (json) {
      assertThat(CloudEvent.read(event).id()).isEqualTo(event.path("id").asText());
    } else {
      assertThatThrownBy(() -> CloudEvent.read(event)).isInstanceOf(RuleBroken.class);
    }
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void whatTheConformanceListRefusesIsRefused(JsonNode event) {
    assertThatThrownBy(() -> CloudEvent.read(event)).isInstanceOf(RuleBroken.class);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    ObjectNode event = JSON.createObjectNode().put("id", "").put("time", "noon").put("Bad", 1);

    assertThatThrownBy(() -> CloudEvent.read(event))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            refusal ->
                assertThat(refusal.errors())
                    .extracting(FieldError::pointer)
                    .containsExactlyInAnyOrder(
                        "/source", "/specversion", "/type", "/id", "/time", "/Bad"));
  }

  @Test
  void headersArePercentDecodedAsUtf8() {
    assertThat(Percent.decoded("Euro %E2%82%AC %F0%9F%98%80")).isEqualTo("Euro € 😀");
    assertThatThrownBy(() -> Percent.decoded("%")).isInstanceOf(RequestRefused.class);
    assertThatThrownBy(() -> Percent.decoded("%4")).isInstanceOf(RequestRefused.class);
    assertThatThrownBy(() -> Percent.decoded("%zz")).isInstanceOf(RequestRefused.class);
    assertThatThrownBy(() -> Percent.decoded("%C3")).isInstanceOf(RequestRefused.class);
  }

  private static Stream<Named<JsonNode>> conformance(String which) throws IOException {
    return JSON.readTree(
            CloudEventTest.class.getResourceAsStream(
                "/cloudevents/format__json__" + which + "-events.json"))
        .path("tests")
        .valueStream()
        .map(one -> Named.of(one.path("id").asText(), one.path("event")));
  }
}
