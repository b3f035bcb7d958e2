package org.gendan.finance.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.FinanceDesk.as;
import static org.gendan.finance.FinanceDesk.at;
import static org.gendan.finance.FinanceDesk.money;
import static org.gendan.finance.FinanceDesk.today;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.Reason;
import org.gendan.contracts.finance.FinancePartnerEvent.PartnerFinanceAnswered;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.contracts.finance.PaymentEvent.PaymentReversed;
import org.gendan.contracts.partner.BankSaid.PartnerReceiptPosted;
import org.gendan.contracts.partner.BankSaid.PartnerReceiptReversed;
import org.gendan.contracts.partner.CustomerSaid.PartnerSlipSent;
import org.gendan.contracts.partner.PartnerEvent;
import org.gendan.finance.FinanceDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PartnerReactionsIT {

  private static final String ACCOUNT = "6222-0001";

  @Inject Events events;

  private final String reference = "HD-" + UUID.randomUUID();
  private FinanceDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new FinanceDesk(events).planned();
  }

  @Test
  void whatABankPostsIsWrittenDownAndOnlyAPersonConfirmsIt() {
    PartnerReceiptPosted said = posted("300");
    Envelope first = events.tell(said).getFirst();
    events.tellAgain(said, first);

    assertThat(answered(said).outcome()).isEqualTo(Outcome.PROPOSED);
    receipts()
        .body("total", equalTo(1))
        .body("items[0].status", equalTo("RECORDED"))
        .body("items[0].recordedBy", equalTo("BANK"))
        .body("items[0].bankAccount", equalTo(ACCOUNT));
    assertThat(told()).isZero();

    desk.confirm(receipt(), 0).then().statusCode(200);
    events.expect(PaymentConfirmed.class, fact -> fact.orderId().equals(desk.orderId));
  }

  @Test
  void aCustomersSlipAndTheBanksPostingAreOneReceipt() {
    assertThat(answer(slip(desk.customer)).outcome()).isEqualTo(Outcome.PROPOSED);

    assertThat(refused(posted("300")).code()).isEqualTo("receipt/already-recorded");
    receipts().body("total", equalTo(1)).body("items[0].recordedBy", equalTo("ERP"));
  }

  @Test
  void aSlipForAForeignOrderIsOneForAnOrderThatNeverWas() {
    Reason foreign = refused(slip("C-OTHER"));

    assertThat(foreign.code()).isEqualTo("receipt/unknown-order");
    assertThat(foreign.pointer()).isEqualTo("/orderNo");
    receipts().body("total", equalTo(0));
  }

  @Test
  void moneyThatWentBackBeforeAnybodyConfirmedItIsWithdrawn() {
    answer(posted("300"));

    assertThat(answer(reversed()).outcome()).isEqualTo(Outcome.APPLIED);

    receipts().body("items[0].status", equalTo("WITHDRAWN"));
    assertThat(refused(reversed()).code()).isEqualTo("receipt/not-found");
  }

  @Test
  void ofConfirmedMoneyTheReversalIsAskedForAndAPersonReversesIt() {
    answer(posted("300"));
    desk.confirm(receipt(), 0).then().statusCode(200);

    assertThat(answer(reversed()).outcome()).isEqualTo(Outcome.PROPOSED);
    assertThat(refused(reversed()).code()).isEqualTo("receipt/reversal-already-requested");
    receipts()
        .body("items[0].status", equalTo("CONFIRMED"))
        .body("items[0].reversalRequestedBy", equalTo("BANK"));

    at(2, "chen", "general-manager")
        .post("/receipts/" + receipt() + "/reversal")
        .then()
        .statusCode(200);
    events.expect(PaymentReversed.class, fact -> fact.orderId().equals(desk.orderId));
  }

  private PartnerReceiptPosted posted(String amount) {
    return new PartnerReceiptPosted(
        UUID.randomUUID(),
        "BANK",
        "BANK/" + reference,
        ACCOUNT,
        reference,
        desk.orderNo,
        money(amount),
        today());
  }

  private PartnerReceiptReversed reversed() {
    return new PartnerReceiptReversed(
        UUID.randomUUID(), "BANK", "BANK/" + reference, ACCOUNT, reference, "户名不符");
  }

  private PartnerSlipSent slip(String customer) {
    return new PartnerSlipSent(
        UUID.randomUUID(),
        "ERP",
        "ERP/" + desk.orderNo,
        customer,
        desk.orderNo,
        money("300"),
        ACCOUNT,
        reference,
        today());
  }

  private ValidatableResponse receipts() {
    return as("qian", "cashier").get("/receipts?orderId=" + desk.orderId).then().statusCode(200);
  }

  private String receipt() {
    return receipts().extract().path("items[0].id");
  }

  private long told() {
    return events.told(PaymentConfirmed.class).stream()
        .filter(fact -> fact.orderId().equals(desk.orderId))
        .count();
  }

  private Reason refused(PartnerEvent said) {
    PartnerFinanceAnswered answer = answer(said);
    assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
    return answer.reasons().getFirst();
  }

  private PartnerFinanceAnswered answer(PartnerEvent said) {
    events.tell(said);
    return answered(said);
  }

  private PartnerFinanceAnswered answered(PartnerEvent said) {
    return events.expect(
        PartnerFinanceAnswered.class, one -> one.receiptId().equals(said.receiptId()));
  }
}
