package org.gendan.production.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.production.ticket.Tickets.NOW;
import static org.gendan.production.ticket.Tickets.counts;
import static org.gendan.production.ticket.Tickets.good;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.gendan.contracts.Event;
import org.gendan.contracts.Peg;
import org.gendan.contracts.production.QualityEvent.InspectionRecorded;
import org.gendan.contracts.production.TicketEvent.GoodsFinished;
import org.gendan.contracts.production.TicketEvent.OutsourcingRequested;
import org.gendan.contracts.production.TicketEvent.StepReported;
import org.gendan.contracts.production.TicketEvent.TicketFinished;
import org.gendan.contracts.production.TicketEvent.TicketIssued;
import org.gendan.contracts.production.TicketEvent.TicketSlotted;
import org.gendan.contracts.production.TicketEvent.TicketStarted;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.Problem;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.production.slot.Slot;
import org.gendan.production.ticket.TicketCommands.PauseCause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {

  @Test
  void aTicketIsIssuedAsSoonAsItHasItsSlot() {
    Ticket ticket = Tickets.planned();

    List<Event> told = ticket.slot(Tickets.slot(ticket));

    assertThat(told).hasExactlyElementsOfTypes(TicketSlotted.class, TicketIssued.class);
    assertThat(ticket.step(10).status).isEqualTo(StepStatus.READY);
  }

  @Test
  void aTicketTellsOfItsSlotWhenItIsAnotherOne() {
    Ticket ticket = Tickets.planned();
    Slot slot = Tickets.slot(ticket);
    ticket.slot(slot);
    Slot later = new Slot(slot.start(), slot.end().plusDays(1), slot.steps());

    assertThat(ticket.slot(slot)).isEmpty();
    assertThat(ticket.slot(later)).hasExactlyElementsOfTypes(TicketSlotted.class);
  }

  @Test
  void workGoesFromStepToStepAndEndsAsFinishedGoods() {
    Ticket ticket = Tickets.running();

    ticket.report(10, good(10), NOW);
    ticket.report(20, good(10), NOW);
    ticket.report(30, good(10), NOW);
    List<Event> told = ticket.inspect(30, good(10), NOW);

    assertThat(told)
        .hasExactlyElementsOfTypes(
            InspectionRecorded.class, GoodsFinished.class, TicketFinished.class);
    assertThat(ticket.status).isEqualTo(TicketStatus.FINISHED);
    assertThat(ticket.steps).allMatch(step -> step.status == StepStatus.DONE);
  }

  @Test
  void whatWaitsForItsInspectionIsNotFinished() {
    Ticket ticket = Tickets.running();
    ticket.report(10, good(10), NOW);
    ticket.report(20, good(10), NOW);

    List<Event> told = ticket.report(30, good(10), NOW);

    assertThat(told).hasExactlyElementsOfTypes(StepReported.class);
    assertThat(ticket.finished).isZero();
  }

  @Test
  void partsAreFinishedForTheFirstOrderLineFirst() {
    Ticket ticket = Tickets.running();
    ticket.report(10, good(10), NOW);
    ticket.report(20, good(10), NOW);
    ticket.report(30, good(10), NOW);

    List<Peg> first = goods(ticket.inspect(30, good(7), NOW)).pegs();
    GoodsFinished rest = goods(ticket.inspect(30, good(3), NOW));

    assertThat(first).extracting(peg -> peg.quantity().value().intValue()).containsExactly(6, 1);
    assertThat(rest.pegs()).extracting(peg -> peg.quantity().value().intValue()).containsExactly(3);
    assertThat(rest.last()).isTrue();
  }

  @Test
  void reworkStaysInItsStep() {
    Ticket ticket = Tickets.running();

    ticket.report(10, counts(7, 3, 0), NOW);

    assertThat(ticket.step(10).open).isEqualByComparingTo("3");
    assertThat(ticket.step(10).reworked).isEqualByComparingTo("3");
    assertThat(ticket.step(20).open).isEqualByComparingTo("7");
  }

  @Test
  void scrapIsReplacedFromTheFirstStepUntilAllIsReallyFinished() {
    Ticket ticket = Tickets.running();
    ticket.report(10, good(10), NOW);
    ticket.report(20, counts(8, 0, 2), NOW);
    ticket.report(30, good(8), NOW);
    assertThat(goods(ticket.inspect(30, good(8), NOW)).last()).isFalse();
    assertThat(ticket.step(10).status).isEqualTo(StepStatus.READY);

    ticket.report(10, good(2), NOW);
    ticket.report(20, good(2), NOW);
    ticket.report(30, good(2), NOW);
    List<Event> told = ticket.inspect(30, good(2), NOW);

    assertThat(goods(told).last()).isTrue();
    TicketFinished finished = (TicketFinished) told.getLast();
    assertThat(finished.good().value()).isEqualByComparingTo("10");
    assertThat(finished.scrap().value()).isEqualByComparingTo("2");
  }

  @Test
  void nobodyWorksOnATicketThatDoesNotRun() {
    Ticket ticket = Tickets.issued();

    assertThatThrownBy(() -> ticket.report(10, good(1), NOW)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> ticket.start(NOW)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> ticket.pause(PauseCause.POWER, null)).isInstanceOf(Conflict.class);
  }

  @Test
  void nobodyCountsMoreThanThereIs() {
    Ticket ticket = Tickets.running();

    assertThatThrownBy(() -> ticket.report(10, counts(9, 1, 1), NOW))
        .isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> ticket.report(20, good(1), NOW)).isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> ticket.inspect(30, good(1), NOW)).isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> ticket.report(10, good(0), NOW)).isInstanceOf(RuleBroken.class);
  }

  @Test
  void aWorkshopIsAskedOnceAllBeforeIsDone() {
    Ticket ticket = Tickets.running(20);

    assertThat(ticket.report(10, good(4), NOW)).hasExactlyElementsOfTypes(StepReported.class);
    List<Event> told = ticket.report(10, good(6), NOW);

    OutsourcingRequested asked = (OutsourcingRequested) told.getLast();
    assertThat(asked.workshop()).isEqualTo("W1");
    assertThat(asked.quantity().value()).isEqualByComparingTo("10");
    assertThat(asked.pegs()).hasSize(2);
    assertThat(ticket.step(20).status).isEqualTo(StepStatus.RUNNING);
  }

  @Test
  void aFirstStepOutsideIsAskedForWhenWorkStarts() {
    Ticket ticket = Tickets.issued(10);
    ticket.accept(NOW);

    assertThat(ticket.start(NOW))
        .hasExactlyElementsOfTypes(TicketStarted.class, OutsourcingRequested.class);
  }

  @Test
  void workThatComesBackGoesOn() {
    Ticket ticket = Tickets.running(20);
    ticket.report(10, good(10), NOW);

    ticket.workBack(20, counts(7, 3, 0), NOW);
    assertThat(ticket.step(30).open).isEqualByComparingTo("7");
    ticket.workBack(20, good(3), NOW);

    assertThat(ticket.step(20).status).isEqualTo(StepStatus.DONE);
    assertThat(ticket.step(30).open).isEqualByComparingTo("10");
  }

  @Test
  void scrapOfAWorkshopIsReplacedAndSentAgain() {
    Ticket ticket = Tickets.running(20);
    ticket.report(10, good(10), NOW);
    ticket.workBack(20, counts(8, 0, 2), NOW);

    List<Event> told = ticket.report(10, good(2), NOW);

    assertThat(((OutsourcingRequested) told.getLast()).quantity().value())
        .isEqualByComparingTo("2");
  }

  @Test
  void moreThanWasSentCannotComeBack() {
    Ticket ticket = Tickets.running(20);
    ticket.report(10, good(10), NOW);

    ticket.workBack(20, counts(12, 0, 5), NOW);

    assertThat(ticket.step(20).passed).isEqualByComparingTo("10");
    assertThat(ticket.workBack(20, good(1), NOW)).isEmpty();
  }

  @Test
  void aRefusedStepWaitsForAPlannerAndThenGoesToSomebodyElse() {
    Ticket ticket = Tickets.running(20);
    ticket.report(10, good(10), NOW);

    ticket.refused(20, BigDecimal.TEN, "停产", NOW);
    assertThat(ticket.step(20).status).isEqualTo(StepStatus.READY);
    assertThat(ticket.askWorkshops(NOW)).isEmpty();
    ticket.assign(20, "WC-X", "W2", true, NOW);
    List<Event> told = ticket.askWorkshops(NOW);

    assertThat(((OutsourcingRequested) told.getFirst()).workshop()).isEqualTo("W2");
    assertThat(ticket.workshops).containsExactly("W2");
  }

  @Test
  void aRefusedStepCanBeDoneAtHome() {
    Ticket ticket = Tickets.running(20);
    ticket.report(10, good(10), NOW);
    assertThatThrownBy(() -> ticket.assign(20, "WC-X", "P1", false, NOW))
        .isInstanceOf(Conflict.class);

    ticket.refused(20, BigDecimal.TEN, "停产", NOW);
    ticket.assign(20, "WC-X", "P1", false, NOW);

    assertThat(ticket.askWorkshops(NOW)).isEmpty();
    assertThat(ticket.report(20, good(10), NOW)).isNotEmpty();
  }

  @Test
  void aHeldOrderStopsRunningWorkAndStartsOnlyThatAgain() {
    Ticket running = Tickets.running();
    Ticket paused = Tickets.running();
    paused.pause(PauseCause.ABSENCE, null);

    assertThat(running.hold("客户要求")).hasSize(1);
    assertThat(paused.hold("客户要求")).isEmpty();

    assertThat(running.unhold()).hasSize(1);
    assertThat(paused.unhold()).isEmpty();
    assertThat(paused.status).isEqualTo(TicketStatus.PAUSED);
  }

  @Test
  void workThatComesBackDuringAPauseCounts() {
    Ticket ticket = Tickets.running(30);
    ticket.report(10, good(10), NOW);
    ticket.report(20, good(10), NOW);
    ticket.pause(PauseCause.POWER, null);

    List<Event> told = ticket.workBack(30, good(10), NOW);

    assertThat(told.getLast()).isInstanceOf(TicketFinished.class);
  }

  @Test
  void aTicketThatIsOverTakesNothingAndIsCancelledOnce() {
    Ticket ticket = Tickets.running(20);
    ticket.report(10, good(10), NOW);

    assertThat(ticket.cancel("客户取消")).hasSize(1);
    assertThat(ticket.cancel("客户取消")).isEmpty();
    assertThat(ticket.workBack(20, good(10), NOW)).isEmpty();
    ticket.close();
    assertThat(ticket.status).isEqualTo(TicketStatus.CANCELLED);
  }

  /**
   * Whatever people and workshops count, nothing is lost, and what is finished is exactly what is
   * pegged.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void nothingIsLostWhateverIsCounted(long seed) {
    Random random = new Random(seed);
    Ticket ticket = Tickets.running(seed % 2 == 0 ? new int[] {20} : Tickets.ALL_HERE);
    BigDecimal told = BigDecimal.ZERO;

    for (int i = 0; i < 5_000 && !ticket.isOver(); i++) {
      told = told.add(quantity(act(ticket, random)));
      conserved(ticket);
    }

    assertThat(ticket.status).isEqualTo(TicketStatus.FINISHED);
    assertThat(told).isEqualByComparingTo(ticket.quantity);
    assertThat(ticket.pegs).allMatch(peg -> peg.missing().signum() == 0);
  }

  private static List<Event> act(Ticket ticket, Random random) {
    int step = 10 * (1 + random.nextInt(3));
    int scrap = random.nextInt(4) == 0 ? 1 : 0;
    Counts counts = counts(random.nextInt(4), random.nextInt(2), scrap);
    try {
      return switch (random.nextInt(3)) {
        case 0 -> ticket.report(step, counts, NOW);
        case 1 -> ticket.inspect(step, counts, NOW);
        default -> ticket.workBack(step, counts, NOW);
      };
    } catch (Problem refused) {
      return List.of();
    }
  }

  private static void conserved(Ticket ticket) {
    for (TicketStep step : ticket.steps) {
      assertThat(step.open.add(step.inspecting).add(step.passed).add(step.scrapped))
          .isEqualByComparingTo(step.incoming);
      assertThat(
              List.of(
                  step.open, step.inspecting, step.atWorkshop, step.open.subtract(step.atWorkshop)))
          .allMatch(quantity -> quantity.signum() >= 0);
    }
    assertThat(ticket.steps.getFirst().incoming)
        .isEqualByComparingTo(ticket.quantity.add(ticket.scrapped));
  }

  private static BigDecimal quantity(List<Event> told) {
    return told.stream()
        .filter(GoodsFinished.class::isInstance)
        .flatMap(fact -> ((GoodsFinished) fact).pegs().stream())
        .map(peg -> peg.quantity().value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static GoodsFinished goods(List<Event> told) {
    return told.stream()
        .filter(GoodsFinished.class::isInstance)
        .map(GoodsFinished.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
