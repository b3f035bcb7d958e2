package org.gendan.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestRealm;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.gendan.testkit.access.ForgedTokens;
import org.junit.jupiter.api.Test;

/** The realm gets a new key, and somebody invents keys. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RealmKeysIT {

  @Test
  void aNewKeyOfTheRealmIsTakenSoonAndTheOldOneStaysGood() {
    String old = Tokens.of("root", "admin");
    TestRealm.rotate();
    Instant rotated = Instant.now();
    String fresh = Tokens.of("root", "admin");

    Events.eventually(() -> assertThat(status(fresh)).isEqualTo(200));

    assertThat(Duration.between(rotated, Instant.now())).isLessThan(Duration.ofSeconds(30));
    assertThat(status(old)).isEqualTo(200);
  }

  @Test
  void inventedKeysDoNotHammerTheRealm() {
    new ForgedTokens("order-service").assertUnknownKeysAskTheRealmOnce();
  }

  private static int status(String token) {
    return given().auth().oauth2(token).get("/ops/clock").statusCode();
  }
}
