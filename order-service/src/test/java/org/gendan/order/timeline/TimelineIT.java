package org.gendan.order.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.OrderDesk.as;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Money;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.finance.CostEvent.CostPosted;
import org.gendan.contracts.logistics.ShipmentEvent.Condition;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentHeld;
import org.gendan.contracts.logistics.ShipmentEvent.ShipmentPlanned;
import org.gendan.contracts.procurement.MaterialEvent.MaterialIssued;
import org.gendan.contracts.procurement.MaterialEvent.MaterialReserved;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderSent;
import org.gendan.contracts.production.QualityEvent.InspectionRecorded;
import org.gendan.contracts.production.TicketEvent.TicketCreated;
import org.gendan.contracts.production.TicketEvent.TicketPaused;
import org.gendan.order.OrderDesk;
import org.gendan.testkit.Events;
import org.gendan.testkit.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TimelineIT {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  @Inject Events events;
  private OrderDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new OrderDesk(events).open();
  }

  @Test
  void everyDepartmentsFactsStandInOneTimeline() {
    UUID id = desk.released();
    List<Peg> pegs = desk.pegs(id, "10");
    Quantity ten = pegs.getFirst().quantity();
    Quantity none = new Quantity(BigDecimal.ZERO, "EA");
    UUID ticket = UUID.randomUUID();

    events.tell(
        new MaterialReserved(id, 3),
        new PurchaseOrderSent(UUID.randomUUID(), "PO-1", "木材行", List.of(), List.of(id)),
        new TicketCreated(ticket, "T-1", "P1", OrderDesk.PRODUCT, ten, pegs, DAY),
        new InspectionRecorded(ticket, "T-1", pegs, 10, ten, none, none, none, null),
        new ShipmentPlanned(UUID.randomUUID(), "SH-1", desk.customerId, DAY, pegs),
        new CostPosted(id, "MATERIAL", money(), UUID.randomUUID()));

    waitFor(
        id,
        "order.received.v1",
        "review.requested.v1",
        "slot.offered.v1",
        "material.dated.v1",
        "transit.estimated.v1",
        "credit.assessed.v1",
        "promise.set.v1",
        "order.replied.v1",
        "order.confirmed.v1",
        "payment-plan.made.v1",
        "gate-condition.met.v1",
        "order.released.v1",
        "material.reserved.v1",
        "purchase-order.sent.v1",
        "ticket.created.v1",
        "inspection.recorded.v1",
        "shipment.planned.v1",
        "cost.posted.v1");
  }

  @Test
  void theTimelineRunsForwardAndNamesItsCauses() {
    UUID id = desk.released();
    waitFor(id, "order.released.v1");

    JsonPath timeline = read(id, "zh", "merchandiser");

    List<Instant> times =
        timeline.getList("at", String.class).stream().map(Instant::parse).toList();
    assertThat(times).isSorted();
    List<String> types = timeline.getList("type", String.class);
    assertThat(types.indexOf("promise.set.v1")).isLessThan(types.indexOf("order.replied.v1"));
    String met = timeline.getString("find { it.type == 'gate-condition.met.v1' }.eventId");
    assertThat(timeline.getString("find { it.type == 'order.released.v1' }.causedBy"))
        .isEqualTo(met);
    assertThat(timeline.getString("find { it.type == 'order.received.v1' }.actor")).isEqualTo("li");
  }

  @Test
  void theStoryReadsLineByLineInTheOrderItHappened() {
    UUID id = desk.released();
    List<Peg> ours = desk.pegs(id, "10");
    Quantity fifteen = new Quantity(new BigDecimal("15"), "EA");
    Quantity five = new Quantity(new BigDecimal("5"), "EA");
    List<Peg> shared =
        List.of(ours.getFirst(), new Peg(UUID.randomUUID(), UUID.randomUUID(), five));
    UUID ticket = UUID.randomUUID();
    UUID shipment = UUID.randomUUID();

    events.tell(
        new TicketCreated(ticket, "T-1", "P1", OrderDesk.PRODUCT, fifteen, shared, DAY),
        new TicketPaused(ticket, "T-1", shared, "POWER", "园区限电"),
        new MaterialIssued(id, ticket, 7),
        new ShipmentPlanned(shipment, "SH-1", desk.customerId, DAY, ours),
        new ShipmentHeld(
            shipment,
            "SH-1",
            List.of(
                new Condition("PAYMENT", "OPEN", UUID.randomUUID().toString()),
                new Condition("GOODS", "MET", null)),
            ours));

    waitFor(id, "ticket.created.v1", "ticket.paused.v1", "material.issued.v1", "shipment.held.v1");
    waitFor(id, "order.received.v1", "order.confirmed.v1", "payment-plan.made.v1");
    waitFor(id, "order.released.v1", "shipment.planned.v1", "credit.assessed.v1");
    JsonPath order = desk.read(id).extract().jsonPath();
    String promised = order.getString("lines[0].promisedDate");
    assertThat(read(id, "zh", "merchandiser").getList("summary", String.class))
        .containsSubsequence(
            "收到订单 %s（电话，客户单号 %s）：CHAIR-1 10 EA"
                .formatted(order.getString("orderNo"), order.getString("externalNo")),
            "物流答复（第 1 轮）：卡车，在途 3 天",
            "财务信用评估（第 1 轮）：正常",
            "第 1 行承诺交期 %s，第 1 次承诺，理由：可以按期交货".formatted(promised),
            "客户确认订单，总额 1995 CNY",
            "付款计划，总额 1995 CNY：订金 598.5 CNY、余款 1396.5 CNY",
            "下达所需货款已到",
            "订单下达，各部门开始执行：CHAIR-1 10 EA（%s）".formatted(promised),
            "生产单 T-1：P1 生产 CHAIR-1 15 EA，其中本订单 10 EA，2026-04-01 前完成",
            "生产单 T-1 停工，原因：停电（园区限电）",
            "已发料 7 种，用于生产单 T-1",
            "发货单 SH-1 计划 2026-04-01 发货：CHAIR-1 10 EA",
            "发货单 SH-1 暂停放行，未满足：货款");
  }

  @Test
  void aFactDeliveredAgainIsToldOnce() {
    UUID id = desk.reviewing();
    MaterialReserved fact = new MaterialReserved(id, 3);
    Envelope envelope = events.tell(fact).getFirst();

    events.tellAgain(fact, envelope);
    events.tellAgain(fact, envelope);

    events.tell(new MaterialReserved(id, 4));
    Events.eventually(() -> assertThat(reservations(id)).hasSize(2));
    assertThat(reservations(id)).containsExactly("已预留 3 种物料", "已预留 4 种物料");
  }

  @Test
  void readersHaveItInTheirLanguage() {
    UUID id = desk.confirmed(false);
    waitFor(id, "order.confirmed.v1");

    String find = "find { it.type == 'order.confirmed.v1' }.summary";
    assertThat(read(id, "zh-CN", "merchandiser").getString(find))
        .startsWith("客户确认订单")
        .endsWith("总额 1995 CNY");
    assertThat(read(id, "en-GB,en;q=0.8", "merchandiser").getString(find))
        .isEqualTo("Customer confirmed, total 1995 CNY");
    assertThat(read(id, "*", "merchandiser").getString(find)).startsWith("客户确认");
  }

  @Test
  void amountsAreHiddenFromRolesThatNeedNone() {
    UUID id = desk.confirmed(false);
    waitFor(id, "order.confirmed.v1");

    String find = "find { it.type == 'order.confirmed.v1' }.summary";
    assertThat(read(id, "en", "planner").getString(find))
        .isEqualTo("Customer confirmed, total ***");
  }

  @Test
  void theTimelineOfNoOrderIsNotThere() {
    as("li", "merchandiser")
        .get("/orders/" + UUID.randomUUID() + "/timeline")
        .then()
        .statusCode(404);
  }

  private List<String> reservations(UUID id) {
    return read(id, "zh", "merchandiser")
        .getList("findAll { it.type == 'material.reserved.v1' }.summary", String.class);
  }

  private static void waitFor(UUID id, String... types) {
    Events.eventually(
        () ->
            as("li", "merchandiser")
                .get("/orders/" + id + "/timeline")
                .then()
                .statusCode(200)
                .body("type", hasItems(types)));
  }

  private static JsonPath read(UUID id, String language, String role) {
    return as("li", role)
        .header("Accept-Language", language)
        .get("/orders/" + id + "/timeline")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Money money() {
    return new Money(new BigDecimal("120"), "CNY");
  }
}
