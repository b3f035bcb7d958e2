package org.gendan.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.order.OrderEvent.OrderReleased;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AuditIT {

  private record Row(
      String actor, String action, String changes, String reason, String causation) {}

  @Inject Events events;
  private OrderDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new OrderDesk(events).open();
  }

  @Test
  void aCommandLeavesWhoWhatAndWhy() {
    UUID id = desk.confirmed(false);

    Row row = change(id, "CONFIRMED");

    assertThat(row.actor()).isEqualTo("li");
    assertThat(row.action()).startsWith("POST").endsWith("/confirmation");
    assertThat(row.changes()).contains("[\"REPLIED\", \"CONFIRMED\"]");
    assertThat(row.reason()).isEqualTo("回传签字");
    assertThat(UUID.fromString(row.causation())).isNotNull();
  }

  @Test
  void aReactionNamesTheFactThatCausedIt() {
    UUID id = desk.confirmed(true);
    events.tell(desk.plan(id));
    Envelope met =
        events.tell(new GateConditionMet(id, Gate.RELEASE, List.of(UUID.randomUUID()))).getFirst();
    events.expect(OrderReleased.class, fact -> fact.orderId().equals(id));

    Row row = change(id, "RELEASED");

    assertThat(row.actor()).isEqualTo("system");
    assertThat(row.action()).isEqualTo("gate-condition.met.v1");
    assertThat(row.causation()).isEqualTo(met.id().toString());
  }

  @Test
  void aRefusedCommandLeavesNothing() {
    UUID id = desk.confirmed(false);
    int before = rows(id).size();

    desk.post(id, "release", null).then().statusCode(422);

    assertThat(rows(id)).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit set actor = 'nobody'",
        "delete from audit",
        "truncate audit",
        "alter table audit disable trigger all",
        "drop table audit"
      })
  void nobodyChangesTheAudit(String attempt) {
    UUID id = desk.confirmed(false);
    int before = rows(id).size();

    assertThatThrownBy(() -> TestDatabase.update(attempt))
        .rootCause()
        .hasMessageMatching("(?s).*(append-only|permission denied|must be owner).*");

    assertThat(rows(id)).hasSize(before);
  }

  private static Row change(UUID id, String status) {
    return rows(id).stream()
        .filter(row -> row.changes().contains("\"" + status + "\"]"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Row> rows(UUID id) {
    return TestDatabase.rows(
        """
        select actor, action, changes::text, coalesce(reason, ''), coalesce(causation_id, '')
        from audit where entity = 'Order' and entity_id = ? order by id""",
        row ->
            new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)),
        id.toString());
  }
}
