package org.gendan.finance.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.FinanceDesk.as;
import static org.gendan.finance.FinanceDesk.asOnce;
import static org.gendan.finance.FinanceDesk.at;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gendan.contracts.finance.PaymentEvent.GateConditionMet;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.contracts.finance.PaymentEvent.PaymentReversed;
import org.gendan.contracts.finance.PaymentEvent.ReceivablePaid;
import org.gendan.finance.FinanceDesk;
import org.gendan.platform.access.Background;
import org.gendan.testkit.Events;
import org.gendan.testkit.Race;
import org.gendan.testkit.Race.Tally;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.gendan.testkit.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many people on one receipt, and one person's finger that shakes. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReceiptRaceIT {

  private static final int CROWD = 100;
  private static final Map<String, String> REASON = Map.of("reason", "退票");

  @Inject Events events;
  private FinanceDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new FinanceDesk(events).planned();
  }

  /** Whatever happened: no entry is out of balance, and none is missing. */
  @AfterEach
  void theBooksAreBalanced() {
    Background.run(
        () ->
            assertThat(
                    TestDatabase.rows(
                        """
                        select coalesce(sum(l.amount), 0) from journal_entries e
                        join journal_lines l on l.entry_id = e.id where e.order_id = ? group by e.id, l.currency""",
                        row -> row.getBigDecimal(1),
                        desk.orderId))
                .isNotEmpty()
                .allSatisfy(sum -> assertThat(sum).isZero()));
  }

  @RepeatedTest(2)
  void ofAHundredConfirmationsOneWins() {
    String id = recorded("300");

    Race.of(CROWD).run(i -> confirm(id, "wu-" + i)).oneWinner("receipt/illegal-transition");

    Told.by(desk.orderId).once(PaymentConfirmed.class);
    Told.by(desk.orderId).once(GateConditionMet.class);
    assertThat(desk.balance("BANK")).isEqualByComparingTo("300");
  }

  @RepeatedTest(3)
  void aConfirmationAndAWithdrawalHaveOneWinner() {
    desk.paid("1");
    String id = recorded("300");

    Tally tally =
        Race.between(
            () -> confirm(id, "wu"),
            () -> at(0, "chen", "finance").body(REASON).post("/receipts/" + id + "/withdrawal"));

    tally.oneWinner("receipt/illegal-transition");
    assertThat(desk.balance("BANK")).isEqualByComparingTo(tally.won(0) ? "301" : "1");
    Told.by(desk.orderId).times(tally.won(0) ? 2 : 1, PaymentConfirmed.class);
  }

  @Test
  void ofAHundredDivisionsOneWins() {
    FinanceDesk other = desk.another().planned();
    String id = recorded("1000");

    Race.of(CROWD)
        .run(i -> desk.divide(id, String.valueOf(i + 1), other, String.valueOf(999 - i)))
        .oneWinner("receipt/already-divided");

    assertThat(desk.confirm(id, 1).statusCode()).isEqualTo(200);
    assertThat(desk.balance("BANK").add(other.balance("BANK"))).isEqualByComparingTo("1000");
  }

  @RepeatedTest(2)
  void aDivisionAndAConfirmationHaveOneWinner() {
    FinanceDesk other = desk.another().planned();
    desk.paid("1");
    String id = recorded("1000");

    Tally tally = Race.between(() -> desk.divide(id, "300", other, "700"), () -> confirm(id, "wu"));

    tally.oneWinner("receipt/no-longer-divisible", "request/version-stale");
    assertThat(desk.balance("BANK")).isEqualByComparingTo(tally.won(0) ? "1" : "1001");
    Told.by(other.orderId).times(0, PaymentConfirmed.class);
  }

  /**
   * Two receipts over the same two orders, written down the other way round: locks do not cross.
   */
  @RepeatedTest(2)
  void dividedReceiptsOfTheSameOrdersAreConfirmedAtOnce() {
    FinanceDesk other = desk.another().planned();
    List<String> ids =
        IntStream.range(0, 20)
            .mapToObj(
                i -> {
                  FinanceDesk one = i % 2 == 0 ? desk : other;
                  String id = one.record(one.movement("50")).then().extract().path("id");
                  one.divide(id, "30", i % 2 == 0 ? other : desk, "20").then().statusCode(200);
                  return id;
                })
            .toList();

    Race.of(20).run(i -> desk.confirm(ids.get(i), 1)).winners(20);

    assertThat(desk.balance("BANK")).isEqualByComparingTo("500");
    assertThat(other.balance("BANK")).isEqualByComparingTo("500");
  }

  @Test
  void ofAHundredReversalsOneWins() {
    String id = desk.paid("300");
    at(1, "wu", "finance")
        .body(REASON)
        .post("/receipts/" + id + "/reversal-request")
        .then()
        .statusCode(200);

    Race.of(CROWD)
        .run(i -> at(2, "chen-" + i, "general-manager").post("/receipts/" + id + "/reversal"))
        .oneWinner("receipt/illegal-transition");

    Told.by(desk.orderId).once(PaymentReversed.class);
    assertThat(desk.balance("BANK")).isZero();
  }

  @RepeatedTest(3)
  void moneyThatComesInAtOnceIsAllCounted() {
    List<String> parts = IntStream.range(0, 20).mapToObj(i -> recorded("50")).toList();

    Race.of(20).run(i -> confirm(parts.get(i), "wu")).winners(20);

    assertThat(desk.balance("BANK")).isEqualByComparingTo("1000");
    Told.by(desk.orderId).times(20, PaymentConfirmed.class);
    Told.by(desk.orderId).once(ReceivablePaid.class);
  }

  @Test
  void oneMovementAtTheBankIsOneReceiptHoweverManyWriteItDown() {
    Map<String, Object> movement = desk.movement("300");

    Response receipt =
        Race.of(CROWD)
            .run(i -> as("qian-" + i, "cashier").body(movement).post("/receipts"))
            .oneWinner("receipt/already-recorded", "request/already-exists");

    assertThat(confirm(receipt.path("id"), "wu").statusCode()).isEqualTo(200);
    assertThat(receipts()).isEqualTo(1);
  }

  @Test
  void oneKeyIsOneReceiptAndOneAnswer() {
    Map<String, Object> movement = desk.movement("300");
    String key = UUID.randomUUID().toString();

    Tally tally = Race.of(CROWD).run(i -> recordOnce(key, movement));

    List<String> ids = tally.told(answer -> answer.path("id"));
    assertThat(ids).hasSize(1);
    tally.winners(tally.winners().size(), "request/in-progress");
    assertThat(receipts()).isEqualTo(1);
    assertThat(confirm(ids.getFirst(), "wu").statusCode()).isEqualTo(200);
  }

  @Test
  void oneKeyWithTwoContentsIsOneOfThem() {
    Map<String, Object> one = desk.movement("300");
    Map<String, Object> other = desk.movement("400");
    String key = UUID.randomUUID().toString();

    Tally tally = Race.of(20).run(i -> recordOnce(key, i % 2 == 0 ? one : other));

    List<String> ids = tally.told(answer -> answer.path("id"));
    assertThat(ids).hasSize(1);
    tally.winners(tally.winners().size(), "request/in-progress", "request/idempotency-key-reused");
    assertThat(tally.toString()).contains("request/idempotency-key-reused");
    assertThat(receipts()).isEqualTo(1);
    assertThat(confirm(ids.getFirst(), "wu").statusCode()).isEqualTo(200);
  }

  private String recorded(String amount) {
    return desk.record(desk.movement(amount)).then().statusCode(201).extract().path("id");
  }

  private static Response confirm(String id, String by) {
    return at(0, by, "finance").post("/receipts/" + id + "/confirmation");
  }

  private static Response recordOnce(String key, Map<String, Object> movement) {
    return asOnce(key, "qian", "cashier").body(movement).post("/receipts");
  }

  private int receipts() {
    return as("wu", "finance")
        .queryParam("orderId", desk.orderId)
        .get("/receipts")
        .then()
        .statusCode(200)
        .extract()
        .path("total");
  }
}
