package org.gendan.order.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gendan.contracts.Money;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.PaymentPlanMade;
import org.gendan.contracts.finance.PaymentEvent.PlanPart;
import org.gendan.order.gate.Condition.Name;
import org.gendan.order.gate.Condition.State;
import org.gendan.order.gate.GateResource.RequestOverride;
import org.gendan.order.order.Order.LineDate;
import org.gendan.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseGateTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final UUID FACT = UUID.randomUUID();
  private static final Money WORTH = new Money(BigDecimal.TEN, "CNY");

  private final ReleaseGate gate = new ReleaseGate(UUID.randomUUID());

  @Test
  void nothingKnownMeansClosed() {
    assertThat(states(none(), line(TODAY))).containsExactly(State.MET, State.OPEN, State.OPEN);
  }

  @Test
  void everyFactTogetherOpensIt() {
    gate.plan(plan(Gate.RELEASE), FACT);
    gate.money(true, FACT);
    gate.credit("OK", FACT);

    assertThat(states(none(), line(TODAY))).containsOnly(State.MET);
  }

  @Test
  void moneyWithoutAPlanIsNotEnough() {
    gate.money(true, FACT);

    assertThat(state(Name.PAYMENT, none())).isEqualTo(State.OPEN);
  }

  @Test
  void aPlanThatTiesNoMoneyToTheReleaseNeedsNone() {
    gate.plan(plan(Gate.SHIP), FACT);

    assertThat(state(Name.PAYMENT, none())).isEqualTo(State.MET);
  }

  @Test
  void moneyThatWasLostClosesIt() {
    gate.plan(plan(Gate.RELEASE), FACT);
    gate.money(true, FACT);

    gate.money(false, FACT);

    assertThat(state(Name.PAYMENT, none())).isEqualTo(State.OPEN);
  }

  @ParameterizedTest
  @CsvSource({"OK,MET", "WARN,MET", "STOP,OPEN", "UNHEARD_OF,OPEN", "'',OPEN"})
  void onlyGoodCreditPasses(String credit, State expected) {
    gate.credit(credit, FACT);

    assertThat(state(Name.CREDIT, none())).isEqualTo(expected);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "2026-03-01")
  void oneLineWithoutAValidDateClosesIt(@Nullable LocalDate promised) {
    List<State> states = states(none(), line(TODAY), line(promised));

    assertThat(states.getFirst()).isEqualTo(State.OPEN);
  }

  @Test
  void anApprovedOverrideOpensItsOwnConditionOnly() {
    GateOverride override = requested(Name.PAYMENT, Duration.ofDays(2));
    opened(override);

    Overrides overrides = new Overrides(List.of(override), WORTH, NOW);

    assertThat(state(Name.PAYMENT, overrides)).isEqualTo(State.OVERRIDDEN);
    assertThat(state(Name.CREDIT, overrides)).isEqualTo(State.OPEN);
  }

  @Test
  void anOverrideNobodyApprovedOpensNothing() {
    GateOverride override = requested(Name.PAYMENT, Duration.ofDays(2));
    override.endorse("wu", NOW);

    Overrides overrides = new Overrides(List.of(override), WORTH, NOW);

    assertThat(state(Name.PAYMENT, overrides)).isEqualTo(State.OPEN);
  }

  @Test
  void anOverrideEndsWithItsTime() {
    GateOverride override = requested(Name.PAYMENT, Duration.ofDays(2));
    opened(override);

    Overrides later = new Overrides(List.of(override), WORTH, NOW.plus(Duration.ofDays(2)));

    assertThat(state(Name.PAYMENT, later)).isEqualTo(State.OPEN);
  }

  @Test
  void anOverrideIsForAnOrderOfThatWorthAtMost() {
    GateOverride override = requested(Name.PAYMENT, Duration.ofDays(2));
    opened(override);
    Money more = new Money(WORTH.amount().add(BigDecimal.ONE), "CNY");

    assertThat(state(Name.PAYMENT, new Overrides(List.of(override), more, NOW)))
        .isEqualTo(State.OPEN);
    assertThat(
            state(
                Name.PAYMENT,
                new Overrides(List.of(override), new Money(WORTH.amount(), "USD"), NOW)))
        .isEqualTo(State.OPEN);
  }

  @Test
  void anOverrideIsForOneRelease() {
    GateOverride override = requested(Name.PAYMENT, Duration.ofDays(2));
    opened(override);

    override.use(NOW);

    assertThat(state(Name.PAYMENT, new Overrides(List.of(override), WORTH, NOW)))
        .isEqualTo(State.OPEN);
  }

  @Test
  void anOverrideTakesThreePeople() {
    GateOverride override = requested(Name.CREDIT, Duration.ofDays(1));

    assertRefused(() -> override.approve("chen", NOW), "gate/not-endorsed");
    assertRefused(() -> override.endorse("li", NOW), "gate/same-person");
    assertRefused(() -> override.approve("li", NOW), "gate/same-person");
    override.endorse("wu", NOW);
    assertRefused(() -> override.approve("wu", NOW), "gate/same-person");
    assertRefused(() -> override.approve("li", NOW), "gate/same-person");
    override.approve("chen", NOW);
  }

  @Test
  void anOverrideIsDecidedOnceAndInTime() {
    GateOverride override = requested(Name.CREDIT, Duration.ofDays(1));
    Instant tooLate = NOW.plus(Duration.ofDays(1));

    assertRefused(() -> override.endorse("wu", tooLate), "gate/override-closed");
    override.endorse("wu", NOW);
    assertRefused(() -> override.endorse("qian", NOW), "gate/override-closed");
    assertRefused(() -> override.approve("chen", tooLate), "gate/override-closed");
    override.approve("chen", NOW);
    assertRefused(() -> override.approve("zhao", NOW), "gate/override-closed");
  }

  @Test
  void overridesAreShortAndNeverForPromises() {
    assertRefused(() -> requested(Name.PROMISE, Duration.ofDays(1)), "gate/not-overridable");
    assertRefused(() -> requested(Name.CREDIT, Duration.ZERO), "gate/expiry-in-past");
    assertRefused(() -> requested(Name.CREDIT, Duration.ofDays(91)), "gate/expiry-too-far");
  }

  @Test
  void everyoneWhoConfirmedMoneyIsRemembered() {
    gate.confirmedBy("anna");
    gate.confirmedBy("ann");
    gate.confirmedBy("anna");

    assertThat(gate.confirmedBy).isEqualTo("anna,ann");
    assertThat(gate.wasConfirmedBy("ann")).isTrue();
    assertThat(gate.wasConfirmedBy("an")).isFalse();
  }

  private List<State> states(Overrides overrides, LineDate... lines) {
    return gate.conditions(List.of(lines), TODAY, overrides).stream()
        .map(Condition::state)
        .toList();
  }

  private State state(Name name, Overrides overrides) {
    return gate.conditions(List.of(line(TODAY)), TODAY, overrides).stream()
        .filter(condition -> condition.name() == name)
        .findFirst()
        .orElseThrow()
        .state();
  }

  private GateOverride requested(Name condition, Duration holds) {
    RequestOverride request = new RequestOverride(condition, "款在途", NOW.plus(holds));
    return GateOverride.request(UUID.randomUUID(), gate.orderId, WORTH, request, "li", NOW);
  }

  private static void opened(GateOverride override) {
    override.endorse("wu", NOW);
    override.approve("chen", NOW);
  }

  private PaymentPlanMade plan(Gate guarded) {
    Money total = new Money(BigDecimal.TEN, "CNY");
    PlanPart part = new PlanPart(UUID.randomUUID(), "DEPOSIT", guarded, total, null);
    return new PaymentPlanMade(gate.orderId, UUID.randomUUID(), total, List.of(part));
  }

  private static Overrides none() {
    return new Overrides(List.of(), WORTH, NOW);
  }

  private static LineDate line(@Nullable LocalDate promised) {
    return new LineDate(UUID.randomUUID(), 1, promised);
  }

  private static void assertRefused(ThrowingCallable command, String code) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
