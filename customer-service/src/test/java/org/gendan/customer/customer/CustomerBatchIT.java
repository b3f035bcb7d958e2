package org.gendan.customer.customer;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.customer.customer.CustomerRequests.*;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gendan.contracts.customer.CustomerEvent.CustomerRegistered;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CustomerBatchIT {

  @Inject Events events;

  private final String code = newCode();

  @BeforeEach
  void terms() {
    givenTerms();
  }

  @Test
  void aWholeListIsRegisteredAndSentAgainChangesNothing() {
    String list = list(prepaid(code + "a"), onCredit(code + "b"));
    post(DESK, "/customers/batch", list)
        .statusCode(200)
        .body("registered", equalTo(2))
        .body("unchanged", equalTo(0));

    post(DESK, "/customers/batch", list)
        .statusCode(200)
        .body("registered", equalTo(0))
        .body("unchanged", equalTo(2))
        .body("customers.registered", contains(false, false));

    events.expect(CustomerRegistered.class, e -> e.profile().code().equals(code + "b"));
    assertThat(events.told(CustomerRegistered.class))
        .filteredOn(e -> e.profile().code().startsWith(code))
        .hasSize(2);
  }

  @Test
  void oneBadRowKeepsTheWholeListOut() {
    String bad = prepaid(code + "b").replace("PREPAID", "NONE_SUCH");

    post(DESK, "/customers/batch", list(prepaid(code + "a"), bad, prepaid(code + "A")))
        .statusCode(422)
        .body("errors.pointer", contains("/customers/1/termsCode", "/customers/2/code"));

    get(DESK, "/customers/by-code/" + code + "a").statusCode(404);
  }

  @Test
  void anEmptyNameIsNamedWithItsRow() {
    String bad = prepaid(code + "b").replace("上海宜居家居有限公司", " ");

    post(DESK, "/customers/batch", list(prepaid(code + "a"), bad))
        .statusCode(400)
        .body("errors.pointer", contains("/customers/1/name"));
  }

  @Test
  void aRowThatSaysSomethingElseThanTheFileIsRefused() {
    registered(prepaid(code));

    post(DESK, "/customers/batch", list(prepaid(code).replace("华东", "华南")))
        .statusCode(422)
        .body("errors.code", contains("customer/code-taken"));
  }

  @Test
  void fiveHundredAtOnceAndNoMore() {
    post(DESK, "/customers/batch", list(many(501))).statusCode(422);

    post(DESK, "/customers/batch", list(many(500)))
        .statusCode(200)
        .body("registered", equalTo(500));
  }

  @Test
  void merchandisersImportNoLists() {
    post(Tokens.of("m1", "merchandiser"), "/customers/batch", list(prepaid(code))).statusCode(403);
  }

  private String[] many(int count) {
    return IntStream.range(0, count).mapToObj(i -> prepaid(code + "-" + i)).toArray(String[]::new);
  }

  private static String list(String... rows) {
    return Stream.of(rows).collect(joining(",", "{\"customers\": [", "]}"));
  }
}
