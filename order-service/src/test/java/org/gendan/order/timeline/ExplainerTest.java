package org.gendan.order.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gendan.order.timeline.TimelineRepository.Entry;
import org.junit.jupiter.api.Test;

class ExplainerTest {

  private static final UUID ORDER = UUID.randomUUID();
  private static final String LINE = UUID.randomUUID().toString();
  private static final String TICKET = UUID.randomUUID().toString();

  @Test
  void aDocumentIsKnownByTheNumberThatAnotherFactTold() {
    Entry created = entry(Map.of("ticketId", TICKET, "ticketNo", "T-1"));
    Entry issued = entry(Map.of("ticketId", TICKET, "materials", 7));

    assertThat(explained(issued, created)).containsEntry("ticketNo", "T-1");
    assertThat(explained(issued)).doesNotContainKey("ticketNo");
  }

  @Test
  void theNumberMayBeToldLaterThanTheId() {
    Entry promised = entry(Map.of("lineId", LINE));

    assertThat(explained(promised, received())).containsEntry("lineNo", 2);
  }

  @Test
  void ofASharedDocumentOurPartIsTold() {
    Entry shared =
        entry(
            Map.of(
                "pegs", List.of(peg(ORDER, "4.0"), peg(ORDER, "6"), peg(UUID.randomUUID(), "5"))));
    Entry ours = entry(Map.of("pegs", List.of(peg(ORDER, "10"))));

    Narrator narrator = narrator();
    assertThat(narrator.tell("ticket.created.v1", explained(shared))).contains("其中本订单 10 EA");
    assertThat(narrator.tell("ticket.created.v1", explained(ours))).doesNotContain("本订单");
  }

  @Test
  void goodsAreNamedByTheirProduct() {
    Entry planned =
        entry(
            Map.of(
                "shipmentNo",
                "SH-1",
                "plannedDate",
                "2026-04-01",
                "pegs",
                List.of(peg(ORDER, "10"))));

    assertThat(narrator().tell("shipment.planned.v1", explained(planned, received())))
        .isEqualTo("发货单 SH-1 计划 2026-04-01 发货：CHAIR 10 EA");
    assertThat(narrator().tell("shipment.planned.v1", explained(planned)))
        .isEqualTo("发货单 SH-1 计划 2026-04-01 发货：10 EA");
  }

  @Test
  void onlyConditionsThatAreNotMetAreNamed() {
    Entry held =
        entry(
            Map.of(
                "shipmentNo",
                "SH-1",
                "conditions",
                List.of(condition("PAYMENT", "OPEN"), condition("GOODS", "MET"))));

    assertThat(narrator().tell("shipment.held.v1", explained(held)))
        .isEqualTo("发货单 SH-1 暂停放行，未满足：货款");
  }

  @Test
  void longWaitsAreToldInHours() {
    Entry replied = entry(Map.of("round", 1, "channel", "MAIL", "elapsedMinutes", 383));

    assertThat(narrator().tell("order.replied.v1", explained(replied))).endsWith("用时 6 小时 23 分钟");
  }

  private static Map<String, Object> explained(Entry fact, Entry... others) {
    return new Explainer(ORDER, Arrays.asList(others)).explain(fact);
  }

  private static Narrator narrator() {
    return new Narrator(Locale.CHINESE, true, ZoneOffset.UTC);
  }

  private static Entry received() {
    return entry(
        Map.of("lines", List.of(Map.of("lineId", LINE, "lineNo", 2, "productCode", "CHAIR"))));
  }

  private static Map<String, Object> peg(UUID order, String quantity) {
    return Map.of(
        "orderId",
        order.toString(),
        "lineId",
        LINE,
        "quantity",
        Map.of("value", quantity, "unit", "EA"));
  }

  private static Map<String, Object> condition(String name, String state) {
    return Map.of("name", name, "state", state, "evidence", UUID.randomUUID().toString());
  }

  private static Entry entry(Map<String, Object> data) {
    return new Entry(UUID.randomUUID(), Instant.EPOCH, "any", "any", "li", null, data);
  }
}
