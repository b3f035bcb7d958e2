package org.gendan.procurement.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.procurement.PurchaseEvent.GoodsReceiptInspected;
import org.gendan.contracts.procurement.PurchaseEvent.PurchaseOrderRedated;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.Forbidden;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.procurement.purchase.PurchaseLine.WantedLine;
import org.junit.jupiter.api.Test;

class PurchaseOrderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);
  private static final BigDecimal LIMIT = new BigDecimal("1000");
  private static final List<UUID> NOBODY = List.of();

  @Test
  void aMaterialOrderedTwiceStaysOnOneLineAndKeepsItsMinimum() {
    PurchaseOrder order = draft();

    order.add(wanted("WOOD", "2", "10"), UUID::randomUUID);
    order.add(wanted("WOOD", "3", "10"), UUID::randomUUID);

    assertThat(order.lines).hasSize(1);
    assertThat(order.lines.getFirst().quantity).isEqualByComparingTo("13");
    assertThat(order.total).isEqualByComparingTo("1300");
  }

  @Test
  void theAuthorMayNotApprove() {
    assertThatThrownBy(() -> withWood("1").approve("wang", true, LIMIT))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void aBuyerApprovesUpToTheLimit() {
    PurchaseOrder order = withWood("10");

    order.approve("zhao", false, LIMIT);

    assertThat(order.status).isEqualTo(PurchaseStatus.APPROVED);
  }

  @Test
  void aboveTheLimitTheGeneralManagerApproves() {
    PurchaseOrder order = withWood("11");

    assertThatThrownBy(() -> order.approve("zhao", false, LIMIT)).isInstanceOf(Forbidden.class);
    order.approve("gm", true, LIMIT);

    assertThat(order.approvedBy).isEqualTo("gm");
  }

  @Test
  void anApprovedOrderDoesNotGrow() {
    PurchaseOrder order = withWood("1");
    order.approve("zhao", false, LIMIT);

    assertThatThrownBy(() -> order.add(wanted("WOOD", "1", "0"), UUID::randomUUID))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aNewDateNamesTheFormerOne() {
    PurchaseOrder order = acknowledged("10");

    PurchaseOrderRedated fact = order.redate(TODAY.plusDays(9), TODAY, "设备故障", NOBODY);

    assertThat(fact.previous()).isEqualTo(TODAY.plusDays(5));
    assertThat(fact.promisedDate()).isEqualTo(TODAY.plusDays(9));
    assertThat(order.promises).isEqualTo(2);
  }

  @Test
  void theSameDateAgainIsNoNewDate() {
    PurchaseOrder order = acknowledged("10");

    assertThatThrownBy(() -> order.redate(TODAY.plusDays(5), TODAY, "x", NOBODY))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void aDateInThePastIsRefused() {
    PurchaseOrder order = acknowledged("10");

    assertThatThrownBy(() -> order.redate(TODAY.minusDays(1), TODAY, "x", NOBODY))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void goodsTakenWithTheirDefectCountRejectedOnesDoNot() {
    PurchaseOrder order = acknowledged("10");

    GoodsReceiptInspected fact =
        order.receive(List.of(goods("WOOD", "5", "1", "2")), "keeper", NOBODY);

    assertThat(order.lines.getFirst().received).isEqualByComparingTo("7");
    assertThat(order.lines.getFirst().rejected).isEqualByComparingTo("1");
    assertThat(fact.value().amount()).isEqualByComparingTo("700");
    assertThat(order.status).isEqualTo(PurchaseStatus.PARTLY_RECEIVED);
  }

  @Test
  void theLastPieceMakesItReceived() {
    PurchaseOrder order = acknowledged("10");
    order.receive(List.of(goods("WOOD", "4", "0", "0")), "keeper", NOBODY);

    order.receive(List.of(goods("WOOD", "6", "0", "0")), "keeper", NOBODY);

    assertThat(order.isReceived()).isTrue();
  }

  @Test
  void whenAllIsRejectedNothingHasCome() {
    PurchaseOrder order = acknowledged("10");

    order.receive(List.of(goods("WOOD", "0", "10", "0")), "keeper", NOBODY);

    assertThat(order.status).isEqualTo(PurchaseStatus.ACKNOWLEDGED);
    assertThat(order.lines.getFirst().open()).isEqualByComparingTo("10");
  }

  @Test
  void moreThanOrderedIsRefused() {
    PurchaseOrder order = acknowledged("10");

    assertThatThrownBy(
            () -> order.receive(List.of(goods("WOOD", "10", "0", "0.0001")), "keeper", NOBODY))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void whoOrderedMayNotReceive() {
    for (String buyer : List.of("wang", "zhao", "sun")) {
      assertThatThrownBy(
              () ->
                  acknowledged("10").receive(List.of(goods("WOOD", "1", "0", "0")), buyer, NOBODY))
          .isInstanceOf(Forbidden.class);
    }
  }

  @Test
  void goodsBeforeTheSuppliersAnswerAreRefused() {
    assertThatThrownBy(
            () -> withWood("1").receive(List.of(goods("WOOD", "1", "0", "0")), "keeper", NOBODY))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void itIsOverdueOnlyAfterThePromisedDay() {
    PurchaseOrder order = acknowledged("10");

    assertThat(order.isOverdue(TODAY.plusDays(5))).isFalse();
    assertThat(order.overdue(TODAY.plusDays(5), NOBODY)).isNull();
    assertThat(order.overdue(TODAY.plusDays(6), NOBODY)).isNotNull();
  }

  @Test
  void onlyAPartlyReceivedOrderCanBeClosedShort() {
    PurchaseOrder order = acknowledged("10");
    assertThatThrownBy(() -> order.closeShort(NOBODY)).isInstanceOf(Conflict.class);
    order.receive(List.of(goods("WOOD", "4", "0", "0")), "keeper", NOBODY);

    order.closeShort(NOBODY);

    assertThat(order.status).isEqualTo(PurchaseStatus.SHORT_CLOSED);
  }

  private static PurchaseOrder draft() {
    return new PurchaseOrder(UUID.randomUUID(), "PO1", "S1", "CNY", "wang", Instant.EPOCH);
  }

  private static PurchaseOrder withWood(String quantity) {
    PurchaseOrder order = draft();
    order.add(wanted("WOOD", quantity, "0"), UUID::randomUUID);
    return order;
  }

  private static PurchaseOrder acknowledged(String quantity) {
    PurchaseOrder order = withWood(quantity);
    order.approve("zhao", true, LIMIT);
    order.send("sun", NOBODY);
    order.acknowledge(TODAY.plusDays(5), TODAY, NOBODY);
    return order;
  }

  private static WantedLine wanted(String material, String quantity, String minimum) {
    return new WantedLine(
        material, "EA", new BigDecimal(quantity), new BigDecimal(minimum), new BigDecimal("100"));
  }

  private static Inspected goods(
      String material, String accepted, String rejected, String concession) {
    return new Inspected(
        material,
        new BigDecimal(accepted),
        new BigDecimal(rejected),
        new BigDecimal(concession),
        null);
  }
}
