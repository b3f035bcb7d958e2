package org.gendan.procurement.subcontract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.gendan.contracts.procurement.SubcontractEvent.SubcontractReturned;
import org.gendan.contracts.production.TicketEvent.OutsourcingRequested;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class SubcontractTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);

  @Test
  void itIsDoneWhenGoodAndScrapAddUpToWhatWasSent() {
    Subcontract subcontract = accepted();

    SubcontractReturned first = subcontract.takeBack(counted("7", "1", "1"));
    SubcontractReturned second = subcontract.takeBack(counted("2", "0", "0"));

    assertThat(first.last()).isFalse();
    assertThat(second.last()).isTrue();
    assertThat(subcontract.status).isEqualTo(SubcontractStatus.RETURNED);
  }

  @Test
  void reworkStaysAtTheWorkshop() {
    Subcontract subcontract = accepted();

    subcontract.takeBack(counted("0", "10", "0"));

    assertThat(subcontract.open()).isEqualByComparingTo("10");
    assertThat(subcontract.status).isEqualTo(SubcontractStatus.PARTLY_RETURNED);
  }

  @Test
  void onlyGoodWorkIsPaid() {
    SubcontractReturned fact = accepted().takeBack(counted("7", "1", "2"));

    assertThat(fact.fee().amount()).isEqualByComparingTo("17.5");
    assertThat(fact.fee().currency()).isEqualTo("CNY");
  }

  @Test
  void moreThanWasSentCannotReturn() {
    Subcontract subcontract = accepted();
    subcontract.takeBack(counted("6", "0", "0"));

    assertThatThrownBy(() -> subcontract.takeBack(counted("3", "1", "1")))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void nothingIsNoReturn() {
    assertThatThrownBy(() -> accepted().takeBack(counted("0", "0", "0")))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void progressNeverGoesDownNorBeyondWhatWasSent() {
    Subcontract subcontract = accepted();
    subcontract.progress(new BigDecimal("4"), null, null);

    assertThatThrownBy(() -> subcontract.progress(new BigDecimal("3"), null, null))
        .isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> subcontract.progress(new BigDecimal("11"), null, null))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void workBeforeAcceptanceIsRefused() {
    assertThatThrownBy(() -> sent().takeBack(counted("1", "0", "0"))).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> sent().progress(BigDecimal.ONE, null, null))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aWorkshopCannotPromiseThePast() {
    assertThatThrownBy(() -> sent().accept(TODAY.minusDays(1), TODAY))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void refusedWorkCannotBeTakenAgain() {
    Subcontract subcontract = sent();
    subcontract.refuse("没有产能");

    assertThatThrownBy(() -> subcontract.accept(TODAY, TODAY)).isInstanceOf(Conflict.class);
  }

  private static Subcontract sent() {
    Quantity ten = new Quantity(BigDecimal.TEN, "EA");
    OutsourcingRequested asked =
        new OutsourcingRequested(
            UUID.randomUUID(),
            "SC1",
            List.of(new Peg(UUID.randomUUID(), UUID.randomUUID(), ten)),
            30,
            "喷漆",
            "W1",
            "CHAIR",
            ten,
            TODAY.plusDays(9));
    Subcontract subcontract =
        new Subcontract(
            UUID.randomUUID(), "WX1", asked, new Fee(new BigDecimal("2.5"), "CNY"), Instant.EPOCH);
    subcontract.send();
    return subcontract;
  }

  private static Subcontract accepted() {
    Subcontract subcontract = sent();
    subcontract.accept(TODAY.plusDays(5), TODAY);
    return subcontract;
  }

  private static Counted counted(String good, String rework, String scrap) {
    return new Counted(new BigDecimal(good), new BigDecimal(rework), new BigDecimal(scrap));
  }
}
