package org.gendan.order.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.order.OrderDesk.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
class NoteIT {

  @Inject Events events;
  private UUID id;

  @BeforeEach
  void anOrder() {
    id = new OrderDesk(events).open().confirmed(false);
  }

  @Test
  void notesAreReadTheNewestFirstWithWhoWroteThem() {
    write("li", "merchandiser", "客户要改包装");
    write("zhao", "planner", "  两天内答复  ");

    as("wang", "finance")
        .get("/orders/" + id + "/notes")
        .then()
        .statusCode(200)
        .body("text", contains("  两天内答复  ", "客户要改包装"))
        .body("writtenBy", contains("zhao", "li"));
  }

  @Test
  void whatWasWrittenStaysAndIsAudited() {
    write("li", "merchandiser", "原话");

    Background.run(
        () ->
            assertThatThrownBy(
                    () -> TestDatabase.update("update order_notes set text = '改了' where true"))
                .hasMessageContaining("permission denied"));
    List<String> audited =
        Background.call(
            () ->
                TestDatabase.rows(
                    "select changes ->> 'text' from audit where entity = 'OrderNote' and changes ->> 'orderId' = '%s'"
                        .formatted(id),
                    row -> row.getString(1)));
    assertThat(audited).containsExactly("原话");
  }

  @Test
  void emptyWordsAreNone() {
    as("li", "merchandiser")
        .body(Map.of("text", "  "))
        .post("/orders/" + id + "/notes")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/text"));
  }

  private void write(String user, String role, String text) {
    as(user, role)
        .body(Map.of("text", text))
        .post("/orders/" + id + "/notes")
        .then()
        .statusCode(201)
        .body("writtenBy", equalTo(user));
  }
}
