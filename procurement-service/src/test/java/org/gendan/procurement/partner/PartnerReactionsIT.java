package org.gendan.procurement.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.procurement.PurchaseDesk.as;
import static org.gendan.procurement.PurchaseDesk.promised;
import static org.gendan.procurement.PurchaseDesk.purchase;
import static org.gendan.procurement.PurchaseDesk.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.Reason;
import org.gendan.contracts.partner.PartnerEvent;
import org.gendan.contracts.partner.SupplierSaid.PartnerDeliveryAnnounced;
import org.gendan.contracts.partner.SupplierSaid.PartnerPurchaseAcknowledged;
import org.gendan.contracts.partner.SupplierSaid.PartnerPurchaseRedated;
import org.gendan.contracts.partner.WorkshopSaid.PartnerGoodsSent;
import org.gendan.contracts.partner.WorkshopSaid.PartnerProblemReported;
import org.gendan.contracts.partner.WorkshopSaid.PartnerProgressReported;
import org.gendan.contracts.partner.WorkshopSaid.PartnerWorkAccepted;
import org.gendan.contracts.partner.WorkshopSaid.PartnerWorkFinished;
import org.gendan.contracts.partner.WorkshopSaid.PartnerWorkRefused;
import org.gendan.contracts.procurement.ProcurementPartnerEvent.PartnerProcurementAnswered;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderRedated;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractAccepted;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractDeliveryAnnounced;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractProgress;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractSent;
import org.gendan.contracts.production.TicketEvent.OutsourcingRequested;
import org.gendan.procurement.PurchaseDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PartnerReactionsIT {

  private static final String PARTNER = "MES";

  @Inject Events events;

  private final String workshop = "W" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void whatAWorkshopsSystemSaysHoldsAsIfItWasSaidOnThePhonePage() {
    SubcontractSent work = sent();

    assertThat(outcome(accepted(work, workshop))).isEqualTo(Outcome.APPLIED);
    assertThat(outcome(progress(work, 4))).isEqualTo(Outcome.APPLIED);
    assertThat(outcome(problem(work))).isEqualTo(Outcome.APPLIED);
    assertThat(outcome(finished(work))).isEqualTo(Outcome.APPLIED);
    assertThat(outcome(goods(work, 6))).isEqualTo(Outcome.APPLIED);

    as("li", "planner")
        .get("/subcontracts/" + work.subcontractId())
        .then()
        .body("status", equalTo("IN_PROCESS"))
        .body("done", equalTo(10f));
    assertThat(events.told(SubcontractProgress.class))
        .filteredOn(fact -> fact.subcontractId().equals(work.subcontractId()))
        .extracting(SubcontractProgress::problem)
        .containsExactly(null, "喷枪故障", null);
    SubcontractDeliveryAnnounced way =
        events.expect(
            SubcontractDeliveryAnnounced.class,
            fact -> fact.subcontractId().equals(work.subcontractId()));
    assertThat(way.quantity().value()).isEqualByComparingTo("6");
    as("keeper", "warehouse")
        .get("/announced-deliveries")
        .then()
        .statusCode(200)
        .body("findAll { it.party == '%s' }.deliveryNote".formatted(workshop), contains("SH-1"));
  }

  @Test
  void aForeignOrderIsAsMissingAsOneThatNeverWas() {
    SubcontractSent work = sent();

    Reason foreign = refused(accepted(work, "W-OTHER"));
    Reason missing =
        refused(
            new PartnerWorkAccepted(
                UUID.randomUUID(), PARTNER, PARTNER + "/x", workshop, "WX-NONE", today()));

    assertThat(foreign.code()).isEqualTo("subcontract/not-found").isEqualTo(missing.code());
    assertThat(foreign.en()).isEqualTo(missing.en());
    assertThat(status(work)).isEqualTo("SENT");
  }

  @Test
  void whatComesTwiceHappensOnce() {
    SubcontractSent work = sent();
    PartnerWorkAccepted said = accepted(work, workshop);

    Envelope first = events.tell(said).getFirst();
    events.tellAgain(said, first);

    assertThat(outcome(progress(work, 1))).isEqualTo(Outcome.APPLIED);
    assertThat(answers(said)).hasSize(1);
    assertThat(events.told(SubcontractAccepted.class))
        .filteredOn(fact -> fact.subcontractId().equals(work.subcontractId()))
        .hasSize(1);
  }

  @Test
  void whatComesTooEarlyOrTooLateIsAnsweredAndHoldsNothingUp() {
    SubcontractSent work = sent();

    assertThat(refused(progress(work, 4)).code()).isEqualTo("subcontract/illegal-transition");
    assertThat(refused(goods(work, 4)).code()).isEqualTo("subcontract/nothing-to-send");
    assertThat(outcome(accepted(work, workshop))).isEqualTo(Outcome.APPLIED);
    assertThat(outcome(progress(work, 4))).isEqualTo(Outcome.APPLIED);
    assertThat(refused(progress(work, 3)).pointer()).isEqualTo("/done");
    assertThat(refused(progress(work, 11)).code()).isEqualTo("subcontract/more-than-sent");
    assertThat(refused(declined(work)).code()).isEqualTo("subcontract/illegal-transition");
    assertThat(
            TestDatabase.rows(
                "select 1 from inbox_parked where consumer = 'procurement.partner'", r -> 1))
        .isEmpty();
  }

  @Test
  void aSuppliersSystemAnswersMovesItsDayAndAnnouncesGoods() {
    PurchaseDesk desk = new PurchaseDesk(events).open();
    UUID id = draft(desk);
    assertThat(refused(acknowledged(desk, id)).code()).isEqualTo("purchase/not-found");
    purchase(id, "approval", null, "gm", "general-manager").then().statusCode(200);
    purchase(id, "sending", null, "wang", "buyer").then().statusCode(200);

    assertThat(outcome(acknowledged(desk, id))).isEqualTo(Outcome.APPLIED);
    assertThat(outcome(redated(desk, id, 9))).isEqualTo(Outcome.APPLIED);
    assertThat(refused(redated(desk, id, 9)).code()).isEqualTo("purchase/same-date");
    assertThat(outcome(announced(desk, id))).isEqualTo(Outcome.APPLIED);

    events.expect(PurchaseOrderRedated.class, fact -> fact.purchaseOrderId().equals(id));
    as("wang", "buyer")
        .get("/purchase-orders/" + id + "/promises")
        .then()
        .body("notedBy", contains(PARTNER, PARTNER))
        .body("date[1]", equalTo(today().plusDays(9).toString()));
    as("keeper", "warehouse")
        .get("/announced-deliveries")
        .then()
        .body("findAll { it.documentId == '%s' }.deliveryNote".formatted(id), contains("DN-1"));
  }

  @Test
  void anotherSuppliersOrderIsNotThere() {
    PurchaseDesk desk = new PurchaseDesk(events).open();
    UUID id = draft(desk);
    promised(id, today().plusDays(5));
    PartnerPurchaseRedated foreign =
        new PartnerPurchaseRedated(
            UUID.randomUUID(),
            PARTNER,
            PARTNER + "/" + number(id),
            "S-OTHER",
            number(id),
            today().plusDays(9),
            "x");

    assertThat(refused(foreign).code()).isEqualTo("purchase/not-found");
  }

  private SubcontractSent sent() {
    Quantity ten = new Quantity(BigDecimal.TEN, "EA");
    OutsourcingRequested asked =
        new OutsourcingRequested(
            UUID.randomUUID(),
            "SC-1",
            List.of(new Peg(UUID.randomUUID(), UUID.randomUUID(), ten)),
            30,
            "喷漆",
            workshop,
            "CHAIR",
            ten,
            today().plusDays(9));
    events.tell(asked);
    return events.expect(SubcontractSent.class, fact -> fact.ticketId().equals(asked.ticketId()));
  }

  private static String talk(SubcontractSent work) {
    return PARTNER + "/" + work.subcontractNo();
  }

  private static PartnerWorkAccepted accepted(SubcontractSent work, String by) {
    return new PartnerWorkAccepted(
        UUID.randomUUID(), PARTNER, talk(work), by, work.subcontractNo(), today().plusDays(3));
  }

  private PartnerWorkRefused declined(SubcontractSent work) {
    return new PartnerWorkRefused(
        UUID.randomUUID(), PARTNER, talk(work), workshop, work.subcontractNo(), "停电");
  }

  private PartnerProgressReported progress(SubcontractSent work, int done) {
    return new PartnerProgressReported(
        UUID.randomUUID(),
        PARTNER,
        talk(work),
        workshop,
        work.subcontractNo(),
        BigDecimal.valueOf(done),
        null);
  }

  private PartnerProblemReported problem(SubcontractSent work) {
    return new PartnerProblemReported(
        UUID.randomUUID(), PARTNER, talk(work), workshop, work.subcontractNo(), "喷枪故障", null);
  }

  private PartnerWorkFinished finished(SubcontractSent work) {
    return new PartnerWorkFinished(
        UUID.randomUUID(), PARTNER, talk(work), workshop, work.subcontractNo());
  }

  private PartnerGoodsSent goods(SubcontractSent work, int quantity) {
    return new PartnerGoodsSent(
        UUID.randomUUID(),
        PARTNER,
        talk(work),
        workshop,
        work.subcontractNo(),
        BigDecimal.valueOf(quantity),
        "SH-1",
        null);
  }

  private static PartnerPurchaseAcknowledged acknowledged(PurchaseDesk desk, UUID id) {
    String no = number(id);
    return new PartnerPurchaseAcknowledged(
        UUID.randomUUID(), PARTNER, PARTNER + "/" + no, desk.supplier, no, today().plusDays(5));
  }

  private static PartnerPurchaseRedated redated(PurchaseDesk desk, UUID id, int days) {
    String no = number(id);
    return new PartnerPurchaseRedated(
        UUID.randomUUID(),
        PARTNER,
        PARTNER + "/" + no,
        desk.supplier,
        no,
        today().plusDays(days),
        "缺料");
  }

  private static PartnerDeliveryAnnounced announced(PurchaseDesk desk, UUID id) {
    String no = number(id);
    return new PartnerDeliveryAnnounced(
        UUID.randomUUID(),
        PARTNER,
        PARTNER + "/" + no,
        desk.supplier,
        no,
        "DN-1",
        today().plusDays(9));
  }

  private static UUID draft(PurchaseDesk desk) {
    Map<String, Object> line = Map.of("materialCode", desk.wood, "quantity", 20);
    String id =
        as("wang", "buyer")
            .body(Map.of("supplierCode", desk.supplier, "lines", List.of(line)))
            .post("/purchase-orders")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return UUID.fromString(id);
  }

  private static String number(UUID purchase) {
    return as("wang", "buyer").get("/purchase-orders/" + purchase).path("purchaseNo");
  }

  private static String status(SubcontractSent work) {
    return as("li", "planner").get("/subcontracts/" + work.subcontractId()).path("status");
  }

  private Outcome outcome(PartnerEvent said) {
    return answer(said).outcome();
  }

  private Reason refused(PartnerEvent said) {
    PartnerProcurementAnswered answer = answer(said);
    assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
    return answer.reasons().getFirst();
  }

  private PartnerProcurementAnswered answer(PartnerEvent said) {
    events.tell(said);
    return events.expect(
        PartnerProcurementAnswered.class, one -> one.receiptId().equals(said.receiptId()));
  }

  private List<PartnerProcurementAnswered> answers(PartnerEvent said) {
    return events.told(PartnerProcurementAnswered.class).stream()
        .filter(one -> one.receiptId().equals(said.receiptId()))
        .toList();
  }
}
