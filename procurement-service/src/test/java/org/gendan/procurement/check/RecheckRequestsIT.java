package org.gendan.procurement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.procurement.PurchaseDesk.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.production.TicketEvent.TicketStarted;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.procurement.PurchaseDesk.TestOrder;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RecheckRequestsIT {

  private static final String START =
      """
      insert into started_tickets (ticket_id, ticket_no, order_id, line_id, plant, quantity, started_at)
      values (gen_random_uuid(), 'SC-2', ?, ?, 'P1', 2, now())""";
  private static final String ASK =
      """
      insert into recheck_requests (order_id, action, correlation_id)
      values (?, 'ticket.started.v1', gen_random_uuid()::text)""";
  private static final String WAITING =
      """
      select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%material_needs%'""";

  @Inject Events events;
  @Inject DataSource database;

  /** While another order's check stands first in the queue, no check can have set it aside. */
  @Test
  void goodsAreSetAsideForTheOrderTheyWereBoughtForBeforeAnyCheckRuns() throws SQLException {
    PurchaseDesk desk = new PurchaseDesk(events).open();
    desk.stock(desk.screw, "1000", "EA");
    TestOrder buyer = desk.release(TestOrder.of(desk.chair, 10));
    UUID purchase = desk.orderAll();
    PurchaseDesk.promised(purchase, PurchaseDesk.today().plusDays(4));
    desk.checked(buyer, "DATED");
    TestOrder other = desk.release(TestOrder.of(desk.chair, 100));
    desk.checked(other, "SHORT");

    try (Connection hold = database.getConnection()) {
      hold.setAutoCommit(false);
      run(hold, "select 1 from material_checks where order_id = ? for update", other.orderId());
      TestDatabase.update(ASK, other.orderId());
      PurchaseDesk.receive(purchase, PurchaseDesk.delivery(desk.wood, 5)).then().statusCode(200);

      assertThat(reserved(buyer, desk.wood)).containsExactly(new BigDecimal("5.0000"));
      hold.rollback();
    }
    desk.checked(buyer, "COMPLETE");
  }

  private static List<BigDecimal> reserved(TestOrder order, String material) {
    return TestDatabase.rows(
        "select quantity from reservations where order_id = ? and material_code = ?",
        row -> row.getBigDecimal(1),
        order.orderId(),
        material);
  }

  /**
   * Numbers are given when a request is written, not when it is committed: one with a lower number
   * may show up while the check that a higher one asked for is at work.
   */
  @Test
  void whatIsAskedWhileACheckRunsIsNotLost() throws SQLException {
    PurchaseDesk desk = new PurchaseDesk(events).open();
    desk.stock(desk.wood, "100", "M2");
    desk.stock(desk.screw, "1000", "EA");
    TestOrder order = desk.release(TestOrder.of(desk.chair, 10));
    desk.checked(order, "COMPLETE");

    try (Connection late = database.getConnection();
        Connection slow = database.getConnection()) {
      late.setAutoCommit(false);
      slow.setAutoCommit(false);
      try {
        run(late, ASK, order.orderId());
        run(late, START, order.orderId(), order.lineId());
        run(slow, "select 1 from material_needs where order_id = ? for update", order.orderId());
        events.tell(started(order));
        Events.eventually(
            () -> assertThat(TestDatabase.rows(WAITING, row -> row.getInt(1))).isNotEmpty());
        late.commit();
        slow.commit();
      } finally {
        late.rollback();
        slow.rollback();
        late.setAutoCommit(true);
        slow.setAutoCommit(true);
      }
    }

    issued(order, desk.screw, 84);
  }

  private static void run(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }

  private static TicketStarted started(TestOrder order) {
    Quantity five = new Quantity(new BigDecimal("5"), "EA");
    return new TicketStarted(
        UUID.randomUUID(), "SC-1", "P1", List.of(new Peg(order.orderId(), order.lineId(), five)));
  }

  private static void issued(TestOrder order, String material, float quantity) {
    Events.eventually(
        () ->
            as("li", "planner")
                .get("/material-checks/" + order.orderId())
                .then()
                .statusCode(200)
                .body(
                    "materials.find { it.materialCode == '" + material + "' }.issued",
                    equalTo(quantity)));
  }
}
