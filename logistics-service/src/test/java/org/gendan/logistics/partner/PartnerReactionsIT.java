package org.gendan.logistics.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.logistics.LogisticsDesk.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.Reason;
import org.gendan.contracts.logistics.LogisticsPartnerEvent.PartnerLogisticsAnswered;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentArrivalRedated;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentArrived;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentDisputed;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentSigned;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentTracked;
import org.gendan.contracts.partner.CarrierSaid.PartnerArrivalRedated;
import org.gendan.contracts.partner.CarrierSaid.PartnerExceptionReported;
import org.gendan.contracts.partner.CarrierSaid.PartnerGoodsDelivered;
import org.gendan.contracts.partner.CarrierSaid.PartnerTrackingUpdated;
import org.gendan.contracts.partner.CustomerSaid.CountedLine;
import org.gendan.contracts.partner.CustomerSaid.PartnerReceiptAcknowledged;
import org.gendan.contracts.partner.PartnerEvent;
import org.gendan.logistics.LogisticsDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PartnerReactionsIT {

  private static final String PARTNER = "SF";

  @Inject Events events;
  @Inject Clock clock;

  private final String waybill = "W-" + UUID.randomUUID().toString().substring(0, 8);
  private LogisticsDesk desk;
  private UUID id;

  @BeforeEach
  void sendGoodsAway() {
    desk = new LogisticsDesk(events, clock);
    id = desk.loaded();
    Map<String, Object> departure = new HashMap<>(LogisticsDesk.departure());
    departure.put("waybillNo", waybill);
    desk.post(id, "departure", departure, "logistics").then().statusCode(200);
  }

  @Test
  void whatACarriersSystemSaysHoldsForTheGoodsOnItsWaybill() {
    assertThat(outcome(seen("杭州", "顺丰"))).isEqualTo(Outcome.APPLIED);
    assertThat(outcome(trouble())).isEqualTo(Outcome.APPLIED);
    assertThat(outcome(later(9))).isEqualTo(Outcome.APPLIED);
    desk.get(id).then().body("eta", equalTo(desk.today().plusDays(9).toString()));
    assertThat(outcome(delivered())).isEqualTo(Outcome.APPLIED);

    desk.waitFor(id, "ARRIVED");
    assertThat(events.told(ShipmentTracked.class))
        .filteredOn(fact -> fact.shipmentId().equals(id))
        .extracting(ShipmentTracked::place, ShipmentTracked::problem)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("杭州", null),
            org.assertj.core.groups.Tuple.tuple(null, "外箱破损"));
    events.expect(ShipmentArrivalRedated.class, fact -> fact.shipmentId().equals(id));
    as("zhou", "logistics")
        .get("/shipments/" + id)
        .then()
        .statusCode(200)
        .body("log.step", hasItems("TRACKED", "EXCEPTION", "ETA_CHANGED", "ARRIVED"))
        .body("log.findAll { it.step == 'TRACKED' }.actor", hasItems(PARTNER));
  }

  @Test
  void anotherCarriersWaybillIsNotThere() {
    assertThat(refused(seen("杭州", "德邦")).code()).isEqualTo("shipment/no-such-waybill");
  }

  @Test
  void aDeliveryComesOnceAndWhatIsSaidLateIsAnswered() {
    PartnerGoodsDelivered said = delivered();
    Envelope first = events.tell(said).getFirst();
    events.tellAgain(said, first);

    assertThat(outcome(seen("上海", "顺丰"))).isEqualTo(Outcome.APPLIED);
    assertThat(refused(later(9)).code()).isEqualTo("shipment/not-on-the-way");
    assertThat(refused(delivered()).code()).isEqualTo("shipment/illegal-transition");
    assertThat(events.told(ShipmentArrived.class))
        .filteredOn(fact -> fact.shipmentId().equals(id))
        .hasSize(1);
  }

  @Test
  void aTimeThatIsStillToComeIsRefused() {
    PartnerGoodsDelivered early =
        new PartnerGoodsDelivered(
            UUID.randomUUID(),
            PARTNER,
            talk(),
            "顺丰",
            waybill,
            clock.instant().plus(Duration.ofHours(2)));

    assertThat(refused(early).pointer()).isEqualTo("/deliveredAt");
  }

  @Test
  void aCustomersSystemSignsForWhatNobodyHadToldOfAsArrived() {
    assertThat(outcome(acknowledged(desk.customer, List.of()))).isEqualTo(Outcome.APPLIED);

    desk.waitFor(id, "SIGNED");
    events.expect(ShipmentArrived.class, fact -> fact.shipmentId().equals(id));
    events.expect(ShipmentSigned.class, fact -> fact.shipmentId().equals(id));
    assertThat(refused(acknowledged(desk.customer, List.of())).code())
        .isEqualTo("shipment/illegal-transition");
  }

  @Test
  void whatIsShortIsDisputedAndAWrongCountLeavesTheGoodsOnTheirWay() {
    CountedLine tooMany = new CountedLine(1, new BigDecimal("11"), BigDecimal.ZERO);
    assertThat(refused(acknowledged(desk.customer, List.of(tooMany))).code())
        .isEqualTo("shipment/more-than-sent");
    desk.get(id).then().body("status", equalTo("DEPARTED"));
    CountedLine unknown = new CountedLine(7, BigDecimal.ONE, BigDecimal.ZERO);
    assertThat(refused(acknowledged(desk.customer, List.of(unknown))).pointer())
        .isEqualTo("/lines/0/lineNo");

    CountedLine nine = new CountedLine(1, new BigDecimal("9"), BigDecimal.ONE);
    assertThat(outcome(acknowledged(desk.customer, List.of(nine)))).isEqualTo(Outcome.APPLIED);

    ShipmentDisputed disputed =
        events.expect(ShipmentDisputed.class, fact -> fact.shipmentId().equals(id));
    assertThat(disputed.missing().value()).isEqualByComparingTo("1");
    assertThat(disputed.damaged().value()).isEqualByComparingTo("1");
  }

  @Test
  void anotherCustomersShipmentIsNotThere() {
    assertThat(refused(acknowledged("C-OTHER", List.of())).code()).isEqualTo("shipment/not-found");
    desk.get(id).then().body("status", equalTo("DEPARTED"));
  }

  private String talk() {
    return PARTNER + "/" + waybill;
  }

  private PartnerTrackingUpdated seen(String place, String carrier) {
    return new PartnerTrackingUpdated(
        UUID.randomUUID(), PARTNER, talk(), carrier, waybill, clock.instant(), place, null);
  }

  private PartnerExceptionReported trouble() {
    return new PartnerExceptionReported(
        UUID.randomUUID(), PARTNER, talk(), "顺丰", waybill, clock.instant(), "外箱破损");
  }

  private PartnerArrivalRedated later(int days) {
    return new PartnerArrivalRedated(
        UUID.randomUUID(), PARTNER, talk(), "顺丰", waybill, desk.today().plusDays(days), "封路");
  }

  private PartnerGoodsDelivered delivered() {
    return new PartnerGoodsDelivered(
        UUID.randomUUID(), PARTNER, talk(), "顺丰", waybill, clock.instant());
  }

  private PartnerReceiptAcknowledged acknowledged(String customer, List<CountedLine> lines) {
    String no = desk.get(id).path("shipmentNo");
    return new PartnerReceiptAcknowledged(
        UUID.randomUUID(), PARTNER, PARTNER + "/" + no, customer, no, desk.today(), lines, null);
  }

  private Outcome outcome(PartnerEvent said) {
    return answer(said).outcome();
  }

  private Reason refused(PartnerEvent said) {
    PartnerLogisticsAnswered answer = answer(said);
    assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
    return answer.reasons().getFirst();
  }

  private PartnerLogisticsAnswered answer(PartnerEvent said) {
    events.tell(said);
    return events.expect(
        PartnerLogisticsAnswered.class, one -> one.receiptId().equals(said.receiptId()));
  }
}
