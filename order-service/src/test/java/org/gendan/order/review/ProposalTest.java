package org.gendan.order.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.finance.PaymentEvent.CreditAssessed;
import org.gendan.contracts.logistics.TransitEvent.TransitEstimated;
import org.gendan.contracts.procurement.MaterialEvent.MaterialDated;
import org.gendan.contracts.production.SlotEvent.SlotOffered;
import org.gendan.order.review.ReviewRepository.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalTest {

  private static final UUID ORDER = UUID.randomUUID();
  private static final UUID LINE = UUID.randomUUID();

  /** A Monday. */
  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  @Test
  void goodsTravelWhenTheirSlotEnds() {
    Proposal proposal = proposal(slot(LINE, 0, 3), kit(-5), transit(1), credit("OK"));

    assertThat(dates(proposal)).containsEntry(LINE, START.plusDays(4));
  }

  @Test
  void lateMaterialMovesTheSlotAsAWhole() {
    Proposal proposal = proposal(slot(LINE, 0, 2), kit(2), transit(0), credit("OK"));

    assertThat(dates(proposal)).containsEntry(LINE, START.plusDays(4));
  }

  @Test
  void aDateOnADayOffMovesToTheNextWorkingDay() {
    Proposal proposal = proposal(slot(LINE, 0, 4), kit(0), transit(1), credit("OK"));

    assertThat(dates(proposal)).containsEntry(LINE, START.plusDays(7));
  }

  @Test
  void eachLineHasItsOwnDate() {
    UUID other = UUID.randomUUID();

    Proposal proposal =
        proposal(slot(LINE, 0, 1), slot(other, 0, 2), kit(0), transit(0), credit("WARN"));

    assertThat(dates(proposal))
        .isEqualTo(Map.of(LINE, START.plusDays(1), other, START.plusDays(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MATERIAL", "TRANSIT", "CREDIT"})
  void nothingIsProposedWhileADepartmentIsSilent(String silent) {
    List<Answer> answers =
        new ArrayList<>(List.of(slot(LINE, 0, 1), kit(0), transit(0), credit("OK")));
    answers.removeIf(answer -> answer.kind().equals(silent));

    assertThat(new Proposal(answers).dates(ProposalTest::workingDay)).isEmpty();
  }

  @Test
  void aLineThatFitsNowhereHasNoDate() {
    Proposal proposal = proposal(kit(0), transit(0), credit("OK"));

    assertThat(dates(proposal)).isEmpty();
  }

  private static Map<UUID, LocalDate> dates(Proposal proposal) {
    return proposal.dates(ProposalTest::workingDay).orElseThrow();
  }

  private static LocalDate workingDay(LocalDate day) {
    boolean off =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return off ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
  }

  private static Proposal proposal(Answer... answers) {
    return new Proposal(List.of(answers));
  }

  private static Answer slot(UUID line, int from, int to) {
    return Answer.slot(
        new SlotOffered(ORDER, line, 1, "P1", START.plusDays(from), START.plusDays(to)));
  }

  private static Answer kit(int day) {
    return Answer.material(new MaterialDated(ORDER, 1, START.plusDays(day)));
  }

  private static Answer transit(int days) {
    return Answer.transit(new TransitEstimated(ORDER, 1, "TRUCK", days));
  }

  private static Answer credit(String state) {
    return Answer.credit(new CreditAssessed(ORDER, UUID.randomUUID(), 1, state, null));
  }
}
