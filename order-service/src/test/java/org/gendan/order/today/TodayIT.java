package org.gendan.order.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.OrderDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.order.OrderDesk;
import org.gendan.platform.access.Background;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TodayIT {

  private final LocalDate now = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Inject Events events;
  private UUID id;
  private String owner;

  @BeforeEach
  void anOrderThatMayBeReleased() {
    id = new OrderDesk(events).open().confirmed(false);
    // Whoever answers for nothing else sees one item only.
    owner = "m-" + id;
    Background.run(
        () -> TestDatabase.update("update orders set merchandiser = ? where id = ?", owner, id));
  }

  @Test
  void anItemSaysWhatWhyAndWhom() {
    today(false)
        .body("today", equalTo(now.toString()))
        .body("counts.RELEASE", equalTo(1))
        .body("items.size()", equalTo(1))
        .body("items[0].reason", equalTo("RELEASE"))
        .body("items[0].party", equalTo("OURSELVES"))
        .body("items[0].since", notNullValue())
        .body("items[0].lastReminder", nullValue())
        .body("items[0].order.orderId", equalTo(id.toString()))
        .body("items[0].order.productName", equalTo("餐椅"));
  }

  @Test
  void aReminderIsKeptWithItsWordsAndAudited() {
    Response reminded = post("reminders", Map.of("channel", "PHONE", "text", "请回复进度"));
    post("reminders", Map.of("channel", "WECHAT", "text", "再请回复"));

    reminded.then().statusCode(204);
    today(false)
        .body("items[0].reminders", equalTo(2))
        .body("items[0].lastReminder.channel", equalTo("WECHAT"))
        .body("items[0].lastReminder.by", equalTo("li"));
    List<String> audited =
        TestDatabase.rows(
            "select changes ->> 'text' from audit where entity = 'FollowUp' and changes ->> 'orderId' = '%s' order by id"
                .formatted(id),
            row -> row.getString(1));
    assertThat(audited).containsExactly("请回复进度", "再请回复");
  }

  @Test
  void whatIsDoneIsAwayAndComesBackWhenItIsTakenBack() {
    post("done", Map.of("reason", "RELEASE")).then().statusCode(204);
    today(false).body("items.size()", equalTo(0));
    today(true).body("items[0].snoozedUntil", equalTo(now.plusDays(1).toString()));

    post("restoration", Map.of("reason", "RELEASE")).then().statusCode(204);

    today(false).body("items.size()", equalTo(1));
    today(true).body("items.size()", equalTo(0));
  }

  @Test
  void whatIsPutOffComesBackOnItsDay() {
    String day = now.plusDays(3).toString();
    post("snooze", Map.of("reason", "RELEASE", "until", day)).then().statusCode(204);

    today(true).body("items[0].snoozedUntil", equalTo(day));
    post("snooze", Map.of("reason", "RELEASE", "until", now.toString()))
        .then()
        .statusCode(422)
        .body("code", equalTo("today/snooze-out-of-range"));
  }

  @Test
  void whatBecameAnotherThingIsNotPutAway() {
    post("done", Map.of("reason", "CONFIRMATION"))
        .then()
        .statusCode(409)
        .body("code", equalTo("today/reason-changed"));
    today(false).body("items.size()", equalTo(1));
  }

  private Response post(String command, Map<String, Object> body) {
    return as("li", "merchandiser").body(body).post("/today/" + id + "/" + command);
  }

  private ValidatableResponse today(boolean away) {
    return as("li", "merchandiser")
        .get("/today?owner=" + owner + "&away=" + away)
        .then()
        .statusCode(200);
  }
}
