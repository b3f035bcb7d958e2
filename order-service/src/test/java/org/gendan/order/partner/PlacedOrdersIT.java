package org.gendan.order.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Reason;
import org.gendan.contracts.order.OrderEvent.PartnerOrderRecorded;
import org.gendan.contracts.order.PartnerOrderEvent.PartnerOrderRefused;
import org.gendan.contracts.partner.PartnerEvent.PartnerOrderPlaced;
import org.gendan.contracts.partner.PartnerEvent.PlacedLine;
import org.gendan.order.OrderDesk;
import org.gendan.platform.access.Background;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestDatabase;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PlacedOrdersIT {

  private final LocalDate wanted = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);

  @Inject Events events;

  @Test
  void aPlacedOrderIsWrittenDownOnceHoweverOftenItIsHeard() {
    OrderDesk desk = new OrderDesk(events).open();
    PartnerOrderPlaced placed = placed(desk.customer, OrderDesk.PRODUCT, "10");

    Envelope envelope = events.tell(placed).getFirst();
    events.tellAgain(placed, envelope);

    PartnerOrderRecorded recorded = answer(PartnerOrderRecorded.class, placed);
    desk.read(recorded.orderId())
        .body("externalNo", equalTo(placed.externalNo()))
        .body("channel", equalTo("API"))
        .body("customerCode", equalTo(desk.customer))
        .body("total.amount", equalTo("1995.0000"));
    assertThat(ordersNamed(placed.externalNo())).isEqualTo(1);
  }

  @Test
  void theSameNumberInAnotherEventIsRefusedAndNamesTheOrder() {
    OrderDesk desk = new OrderDesk(events).open();
    PartnerOrderPlaced first = placed(desk.customer, OrderDesk.PRODUCT, "10");
    PartnerOrderPlaced second =
        new PartnerOrderPlaced(
            UUID.randomUUID(),
            first.partner(),
            first.conversation(),
            first.externalNo(),
            first.customerCode(),
            first.tradeType(),
            first.currency(),
            first.rush(),
            first.receivedAt(),
            first.lines());

    events.tell(first, second);

    String orderNo = answer(PartnerOrderRecorded.class, first).orderNo();
    Reason reason = answer(second).reasons().getFirst();
    assertThat(reason.code()).isEqualTo("order/already-recorded");
    assertThat(reason.en()).contains(orderNo);
  }

  @Test
  void whatBreaksARuleIsAnsweredInBothLanguagesAndStopsNothing() {
    OrderDesk desk = new OrderDesk(events).open();
    PartnerOrderPlaced unknown = placed(desk.customer, "NO-SUCH-CHAIR", "0");
    PartnerOrderPlaced stranger =
        placed("NOBODY", OrderDesk.PRODUCT, "1", Instant.now().minus(Duration.ofDays(2)));
    PartnerOrderPlaced good = placed(desk.customer, OrderDesk.PRODUCT, "3");

    events.tell(unknown, stranger, good);

    assertThat(answer(unknown).reasons())
        .extracting(Reason::pointer)
        .containsExactly("/lines/0/quantity");
    assertThat(answer(stranger).reasons().getFirst().code()).isEqualTo("order/unknown-customer");
    answer(PartnerOrderRecorded.class, good);
    assertThat(ordersNamed(unknown.externalNo())).isZero();
    assertThat(parked()).isZero();

    PartnerOrderPlaced wrongCode = placed(desk.customer, "NO-SUCH-CHAIR", "1");
    events.tell(wrongCode);
    Reason reason = answer(wrongCode).reasons().getFirst();
    assertThat(reason.pointer()).isEqualTo("/lines/0/productCode");
    assertThat(reason.zh()).contains("NO-SUCH-CHAIR").isNotEqualTo(reason.en());
  }

  @Test
  void anOrderWaitsForItsCustomerWithItsConversationAndNobodyElse() {
    OrderDesk known = new OrderDesk(events).open();
    OrderDesk late = new OrderDesk(events);
    PartnerOrderPlaced early = placed(late.customer, OrderDesk.PRODUCT, "1");
    PartnerOrderPlaced other = placed(known.customer, OrderDesk.PRODUCT, "1");

    events.tell(early, other);
    answer(PartnerOrderRecorded.class, other);
    Events.eventually(() -> assertThat(parked()).isEqualTo(1));
    assertThat(ordersNamed(early.externalNo())).isZero();

    late.open();

    answer(PartnerOrderRecorded.class, early);
    Events.eventually(() -> assertThat(parked()).isZero());
    assertThat(ordersNamed(early.externalNo())).isEqualTo(1);
  }

  private PartnerOrderRefused answer(PartnerOrderPlaced placed) {
    return events.expect(
        PartnerOrderRefused.class, fact -> fact.receiptId().equals(placed.receiptId()));
  }

  private PartnerOrderRecorded answer(Class<PartnerOrderRecorded> kind, PartnerOrderPlaced placed) {
    return events.expect(kind, fact -> fact.receiptId().equals(placed.receiptId()));
  }

  private PartnerOrderPlaced placed(String customer, String product, String quantity) {
    return placed(customer, product, quantity, Instant.now());
  }

  private PartnerOrderPlaced placed(
      String customer, String product, String quantity, Instant receivedAt) {
    String externalNo = "PO-" + UUID.randomUUID().toString().substring(0, 8);
    PlacedLine line =
        new PlacedLine(product, new BigDecimal(quantity), new BigDecimal("199.50"), wanted, null);
    return new PartnerOrderPlaced(
        UUID.randomUUID(),
        "SANDBOX",
        "SANDBOX/" + externalNo,
        externalNo,
        customer,
        "DOMESTIC",
        "CNY",
        false,
        receivedAt,
        List.of(line));
  }

  private static long ordersNamed(String externalNo) {
    return Background.call(
        () ->
            TestDatabase.rows("select 1 from orders where external_no = ?", r -> 1, externalNo)
                .size());
  }

  private static long parked() {
    return TestDatabase.rows("select 1 from inbox_parked where consumer = 'order.partner'", r -> 1)
        .size();
  }
}
