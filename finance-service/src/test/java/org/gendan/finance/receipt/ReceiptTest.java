package org.gendan.finance.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.finance.receipt.ReceiptCommands.RecordReceipt;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.Forbidden;
import org.junit.jupiter.api.Test;

class ReceiptTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final UUID ORDER = UUID.randomUUID();

  @Test
  void aSecondPersonConfirmsAndTheFactNamesHim() {
    assertThat(recorded().confirm("wu", NOW))
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

    assertThat(receipt.reverse("chen", NOW).reason()).isEqualTo("退票");
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
