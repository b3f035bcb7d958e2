package org.gendan.finance.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.finance.PaymentEvent.PaymentConfirmed;
import org.gendan.finance.receipt.Division.Part;
import org.gendan.finance.receipt.ReceiptCommands.RecordReceipt;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.Forbidden;
import org.gendan.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final UUID ORDER = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  @Test
  void aSecondPersonConfirmsAndTheFactNamesHim() {
    assertThat(recorded().confirm("wu", NOW))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.orderId()).isEqualTo(ORDER);
              assertThat(fact.confirmedBy()).isEqualTo("wu");
              assertThat(fact.bankReference()).isEqualTo("B-1");
            });
  }

  @Test
  void whoRecordedMayNotConfirm() {
    assertThatThrownBy(() -> recorded().confirm("qian", NOW)).isInstanceOf(Forbidden.class);
  }

  @Test
  void aConfirmedReceiptIsNeitherConfirmedAgainNorWithdrawn() {
    Receipt receipt = confirmed();

    assertThatThrownBy(() -> receipt.confirm("wu", NOW)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> receipt.withdraw("wu", NOW)).isInstanceOf(Conflict.class);
  }

  @Test
  void aReversalTakesTwoPeople() {
    Receipt receipt = confirmed();
    receipt.requestReversal("wu", "退票", NOW);

    assertThat(receipt.reverse("chen", NOW))
        .singleElement()
        .satisfies(fact -> assertThat(fact.reason()).isEqualTo("退票"));
    assertThat(receipt.status).isEqualTo(ReceiptStatus.REVERSED);
  }

  @Test
  void whoAskedForTheReversalMayNotDoIt() {
    Receipt receipt = confirmed();
    receipt.requestReversal("wu", "退票", NOW);

    assertThatThrownBy(() -> receipt.reverse("wu", NOW)).isInstanceOf(Forbidden.class);
  }

  @Test
  void nothingIsReversedThatNobodyAskedFor() {
    assertThatThrownBy(() -> confirmed().reverse("chen", NOW)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> recorded().requestReversal("wu", "退票", NOW))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aSecondRequestDoesNotReplaceTheFirst() {
    Receipt receipt = confirmed();
    receipt.requestReversal("wu", "退票", NOW);

    assertThatThrownBy(() -> receipt.requestReversal("chen", "退票", NOW))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aPartnerHearsOfEachDecisionAboutItsMoneyAndACashiersMoneyTellsNobody() {
    Receipt receipt = recorded();
    assertThat(confirmed().answers()).isEmpty();
    Saying slip = new Saying(UUID.randomUUID(), "ERP/SO-1");
    Saying bounce = new Saying(UUID.randomUUID(), "BANK/B-1");
    receipt.said = slip;
    assertThat(receipt.answers()).isEmpty();

    receipt.confirm("wu", NOW);
    assertThat(receipt.answers()).containsExactly(slip.applied());

    receipt.requestReversal("BANK", "退票", NOW);
    receipt.reversalSaid = bounce;
    receipt.reverse("chen", NOW);
    assertThat(receipt.answers())
        .containsExactly(slip.refused("receipt/reversed"), bounce.applied());
  }

  @Test
  void whatIsWithdrawnIsRefusedInBothLanguages() {
    Receipt receipt = recorded();
    receipt.said = new Saying(UUID.randomUUID(), "ERP/SO-1");
    receipt.withdraw("qian", NOW);

    assertThat(receipt.answers())
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
              assertThat(answer.reasons().getFirst().zh()).contains("撤回");
              assertThat(answer.reasons().getFirst().en()).contains("withdrawn");
            });
  }

  @Test
  void aDividedReceiptIsConfirmedAndReversedForEachOfItsOrders() {
    Receipt receipt = recorded();
    receipt.divide(division("200", "100"), "qian", NOW);

    assertThat(receipt.confirm("wu", NOW))
        .isSortedAccordingTo(Comparator.comparing(PaymentConfirmed::orderId))
        .extracting(fact -> fact.orderId() + " " + fact.receiptId() + " " + fact.amount().amount())
        .containsExactlyInAnyOrder(
            ORDER + " " + receipt.id + " 200", OTHER + " " + receipt.id + " 100");

    receipt.requestReversal("wu", "退票", NOW);
    assertThat(receipt.reverse("chen", NOW))
        .extracting(fact -> fact.orderId() + " " + fact.amount().amount())
        .containsExactlyInAnyOrder(ORDER + " 200", OTHER + " 100");
  }

  @ParameterizedTest
  @CsvSource({"200, 99.99", "200, 100.01", "300, 300"})
  void sharesMakeTheAmountExactly(String own, String other) {
    Receipt receipt = recorded();

    assertThatThrownBy(() -> receipt.divide(division(own, other), "qian", NOW))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("receipt/shares-differ");
    assertThat(receipt.shares).hasSize(1);
  }

  @Test
  void eachOrderHasOneShareAndTheReceiptsOwnOneOfThem() {
    Part one = part(OTHER, "150");

    assertThatThrownBy(
            () -> recorded().divide(new Division(List.of(one, part(OTHER, "150"))), "qian", NOW))
        .hasMessageContaining("receipt/order-named-twice");
    assertThatThrownBy(
            () ->
                recorded()
                    .divide(
                        new Division(List.of(one, part(UUID.randomUUID(), "150"))), "qian", NOW))
        .hasMessageContaining("receipt/own-order-missing");
  }

  @Test
  void aReceiptIsDividedOnceAndBeforeItIsConfirmed() {
    Receipt divided = recorded();
    divided.divide(division("200", "100"), "qian", NOW);

    assertThatThrownBy(() -> divided.divide(division("100", "200"), "qian", NOW))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("receipt/already-divided");
    assertThatThrownBy(() -> confirmed().divide(division("200", "100"), "qian", NOW))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("receipt/no-longer-divisible");
  }

  @Test
  void whoDividedMayNotConfirm() {
    Receipt receipt = recorded();
    receipt.divide(division("200", "100"), "wu", NOW);

    assertThatThrownBy(() -> receipt.confirm("wu", NOW))
        .isInstanceOf(Forbidden.class)
        .hasMessageContaining("receipt/divider-may-not-confirm");
  }

  private static Division division(String own, String other) {
    return new Division(List.of(part(OTHER, other), part(ORDER, own)));
  }

  private static Part part(UUID order, String amount) {
    return new Part(UUID.randomUUID(), order, new BigDecimal(amount));
  }

  private static Receipt confirmed() {
    Receipt receipt = recorded();
    receipt.confirm("wu", NOW);
    return receipt;
  }

  private static Receipt recorded() {
    RecordReceipt command =
        new RecordReceipt(
            ORDER,
            null,
            new BigDecimal("300"),
            "CNY",
            "6222-01",
            " B-1 ",
            LocalDate.of(2026, 3, 2),
            "华美家具");
    return new Receipt(UUID.randomUUID(), "RC2603-000001", ORDER, command, "qian", NOW);
  }
}
