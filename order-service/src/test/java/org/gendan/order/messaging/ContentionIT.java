package org.gendan.order.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.OrderDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.order.OrderDesk;
import org.gendan.platform.access.Background;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers see of a database that is crowded: never an error of ours. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ContentionIT {

  @Inject Events events;
  @Inject DataSource database;

  @Inject
  @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
  int connections;

  private OrderDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new OrderDesk(events).open();
  }

  /** We hold what the command wants second and want what it holds: the database ends it. */
  @Test
  void aCommandThatDiesInADeadlockIsBegunAnew() throws SQLException {
    UUID id = ready();
    String version = as("li", "merchandiser").get("/orders/" + id).getHeader("ETag");
    long before = deadlocks();

    CompletableFuture<Response> release;
    try (Connection other = connection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select 1 from release_gates where order_id = '" + id + "' for update");
      release =
          CompletableFuture.supplyAsync(
              () ->
                  as("li", "merchandiser")
                      .header("If-Match", version)
                      .post("/orders/" + id + "/release"));
      Events.eventually(() -> assertThat(waiting()).isOne());
      statement.execute("select 1 from orders where id = '" + id + "' for update");
      other.commit();
    }

    release.join().then().statusCode(200).body("status", equalTo("RELEASED"));
    Events.eventually(() -> assertThat(deadlocks()).isEqualTo(before + 1));
  }

  /** Who waits in vain for a row is told the same as who waits in vain for a connection. */
  @Test
  void withoutItsRowTheAnswerIsComeAgain() throws SQLException {
    UUID id = ready();
    String version = as("li", "merchandiser").get("/orders/" + id).getHeader("ETag");

    try (Connection other = connection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select 1 from orders where id = '" + id + "' for update");
      as("li", "merchandiser")
          .header("If-Match", version)
          .post("/orders/" + id + "/release")
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body("code", equalTo("request/try-later"));
      other.rollback();
    }

    desk.read(id).body("status", equalTo("CONFIRMED"));
  }

  /** Who waits in vain for a connection is told when to come again. */
  @Test
  void withoutAConnectionTheAnswerIsComeAgain() throws SQLException {
    List<Connection> all = new ArrayList<>();
    try {
      for (int i = 0; i < connections; i++) {
        all.add(database.getConnection());
      }
      as("li", "merchandiser")
          .body(desk.order(UUID.randomUUID().toString()))
          .post("/orders")
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body("code", equalTo("request/try-later"));
    } finally {
      for (Connection one : all) {
        one.close();
      }
    }
  }

  private UUID ready() {
    UUID id = desk.confirmed(false);
    events.tell(desk.plan(id), new GateConditionMet(id, Gate.RELEASE, List.of(UUID.randomUUID())));
    Events.eventually(
        () ->
            as("li", "merchandiser")
                .get("/orders/" + id + "/release-gate")
                .then()
                .body("open", equalTo(true)));
    return id;
  }

  private Connection connection() {
    List<Connection> one = new ArrayList<>();
    Background.run(
        () -> {
          try {
            one.add(database.getConnection());
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
    return one.getFirst();
  }

  private static long waiting() {
    return TestDatabase.rows(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%release_gates%'",
            row -> row.getLong(1))
        .getFirst();
  }

  private static long deadlocks() {
    return TestDatabase.rows(
            "select deadlocks from pg_stat_database where datname = current_database()",
            row -> row.getLong(1))
        .getFirst();
  }
}
