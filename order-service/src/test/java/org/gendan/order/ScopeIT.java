package org.gendan.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is not the caller's is not there: over HTTP, and in the database for any statement at all.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ScopeIT {

  @Inject Events events;
  @Inject DataSource database;
  private OrderDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new OrderDesk(events).open();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order_lines",
        "promises",
        "review_answers",
        "release_gates",
        "timeline_entries",
        "order_axes"
      })
  void rowLevelSecurityAloneHidesForeignRows(String table) {
    UUID id = desk.confirmed(false);
    String sql = "select count(*) from " + table + " where order_id = ?";

    Events.eventually(() -> assertThat(count(sql, id, "*")).isPositive());
    assertThat(count(sql, id, desk.customer)).isPositive();
    assertThat(count(sql, id, "OTHER")).isZero();
    assertThat(count(sql, id, "")).isZero();
  }

  @Test
  void theOrderItselfIsHiddenToo() {
    UUID id = desk.confirmed(false);
    String sql = "select count(*) from orders where id = ?";

    assertThat(count(sql, id, desk.customer)).isOne();
    assertThat(count(sql, id, "OTHER," + desk.customer)).isOne();
    assertThat(count(sql, id, "OTHER")).isZero();
  }

  @Test
  void anOrderIsNotMovedIntoAForeignHand() {
    UUID id = desk.confirmed(false);
    String theft =
        "with taken as (update orders set customer_code = 'OTHER' where id = ? returning 1)"
            + " select count(*) from taken";

    assertThat(count(theft, id, "OTHER")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/review", "/promises", "/timeline", "/release-gate"})
  void aForeignOrderAnswersLikeAMissingOne(String part) {
    UUID id = desk.confirmed(false);
    String role = part.isEmpty() || part.equals("/promises") ? "customer" : "merchandiser";

    int foreign = stranger(role).get("/orders/" + id + part).statusCode();
    int missing = stranger(role).get("/orders/" + UUID.randomUUID() + part).statusCode();

    assertThat(foreign).isEqualTo(404);
    assertThat(missing).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"review", "reply", "confirmation", "release", "archiving"})
  void aForeignOrderIsNotChanged(String command) {
    UUID id = desk.confirmed(false);
    Map<String, Object> body =
        switch (command) {
          case "reply" -> Map.of("channel", "PHONE", "text", "x");
          case "confirmation" -> Map.of("total", 1995, "evidence", "x", "releaseWhenReady", false);
          default -> Map.of();
        };

    int status =
        stranger("merchandiser")
            .contentType("application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", "\"1\"")
            .body(body)
            .post("/orders/" + id + "/" + command)
            .statusCode();

    assertThat(status).isEqualTo(404);
  }

  @Test
  void aStrangersOrderForOurCustomerIsRefusedAsUnknown() {
    int status =
        stranger("customer")
            .contentType("application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(desk.order(UUID.randomUUID().toString()))
            .post("/orders")
            .statusCode();

    assertThat(status).isEqualTo(422);
  }

  private static RequestSpecification stranger(String role) {
    return given()
        .auth()
        .oauth2(Tokens.scoped("stranger", Map.of("customers", Set.of("OTHER")), role));
  }

  /** Counts as a connection of somebody with this scope would, and leaves no trace of it. */
  private long count(String sql, UUID id, String customers) {
    try (Connection connection = database.getConnection();
        PreparedStatement scope =
            connection.prepareStatement("select set_config('app.customers', ?, true)");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      connection.setAutoCommit(false);
      scope.setString(1, customers);
      scope.execute();
      statement.setObject(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
