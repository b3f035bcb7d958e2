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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.EventTypes;
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
import org.gendan.platform.outbox.EventHeaders;
import org.gendan.platform.outbox.EventJson;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
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
  void whoeverSpokeOfMoneyHearsWhatPeopleDecideAboutIt() {
    PartnerSlipSent slip = slip(desk.customer);
    answer(slip);

    desk.confirm(receipt(), 0).then().statusCode(200);
    assertThat(outcomes(slip, 2)).containsExactly(Outcome.PROPOSED, Outcome.APPLIED);

    PartnerReceiptReversed reversed = reversed();
    answer(reversed);
    at(2, "chen", "general-manager")
        .post("/receipts/" + receipt() + "/reversal")
        .then()
        .statusCode(200);

    assertThat(outcomes(slip, 3)).endsWith(Outcome.REFUSED);
    assertThat(answers(slip).getLast().reasons().getFirst().code()).isEqualTo("receipt/reversed");
    assertThat(outcomes(reversed, 2)).containsExactly(Outcome.PROPOSED, Outcome.APPLIED);
  }

  @Test
  void whoeverSpokeOfMoneyThatNeverCameHearsThatItWasWithdrawnAndNoneOfOurWords() {
    PartnerSlipSent slip = slip(desk.customer);
    answer(slip);

    at(0, "qian", "cashier")
        .body(Map.of("reason", "客户又在拖"))
        .post("/receipts/" + receipt() + "/withdrawal")
        .then()
        .statusCode(200);

    assertThat(outcomes(slip, 2)).endsWith(Outcome.REFUSED);
    Reason reason = answers(slip).getLast().reasons().getFirst();
    assertThat(reason.code()).isEqualTo("receipt/withdrawn");
    assertThat(reason.zh()).doesNotContain("客户又在拖");
  }

  @Test
  void aSlipForAnOrderThatWeAreYetToHearOfWaitsForIt() {
    FinanceDesk late = new FinanceDesk(events);
    PartnerSlipSent early = slip(late.customer, late.orderNo);
    events.tell(early);
    Events.eventually(() -> assertThat(parked(early)).isEqualTo(1));

    late.planned();

    assertThat(answered(early).outcome()).isEqualTo(Outcome.PROPOSED);
    Events.eventually(() -> assertThat(parked(early)).isZero());
  }

  @Test
  void aSlipForAForeignOrderIsOneForAnOrderThatNeverWas() {
    PartnerSlipSent foreignNow = slip("C-OTHER");
    events.tell(foreignNow);
    Events.eventually(() -> assertThat(parked(foreignNow)).isEqualTo(1));
    assertThat(answers(foreignNow)).isEmpty();

    PartnerSlipSent nobodys = slip("C-OTHER", "SO2601-999999");
    tellAsOfAnHourAgo(nobodys);
    PartnerSlipSent othersOrder = slip("C-OTHER", new FinanceDesk(events).planned().orderNo);
    tellAsOfAnHourAgo(othersOrder);
    Reason foreign = answered(othersOrder).reasons().getFirst();
    assertThat(answered(nobodys).reasons().getFirst().code()).isEqualTo(foreign.code());

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
    return slip(customer, desk.orderNo);
  }

  private PartnerSlipSent slip(String customer, String orderNo) {
    return new PartnerSlipSent(
        UUID.randomUUID(),
        "ERP",
        "ERP/" + orderNo,
        customer,
        orderNo,
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

  /** The outcomes that were told, once there are so many. */
  private List<Outcome> outcomes(PartnerEvent said, int many) {
    Events.eventually(() -> assertThat(answers(said)).hasSize(many));
    return answers(said).stream().map(PartnerFinanceAnswered::outcome).toList();
  }

  private List<PartnerFinanceAnswered> answers(PartnerEvent said) {
    return events.told(PartnerFinanceAnswered.class).stream()
        .filter(one -> one.receiptId().equals(said.receiptId()))
        .toList();
  }

  private static long parked(PartnerEvent said) {
    return TestDatabase.rows(
            "select 1 from inbox_parked where consumer = 'finance.partner' and key = ?",
            row -> 1,
            said.conversation())
        .size();
  }

  private void tellAsOfAnHourAgo(PartnerEvent said) {
    Envelope now = events.envelope(said);
    Envelope then =
        new Envelope(
            now.id(),
            now.source(),
            now.type(),
            now.subject(),
            now.time().minus(Duration.ofHours(1)),
            now.version(),
            now.producerSequence(),
            now.dataHash(),
            now.correlationId(),
            now.causationId(),
            now.actor(),
            now.traceParent());
    events.send(
        new ProducerRecord<>(
            EventTypes.of(said.getClass()).topic(),
            null,
            said.key(),
            EventJson.write(said),
            EventHeaders.write(then)));
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
