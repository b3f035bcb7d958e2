package org.gendan.production.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderStandingTest {

  private static final LocalDate TODAY = LocalDate.of(2030, 1, 7);
  private final OrderStanding standing = new OrderStanding(UUID.randomUUID());

  @BeforeEach
  void releaseTheOrder() {
    standing.released();
  }

  @Test
  void whatIsNotKnownKeepsTheGateClosed() {
    assertThat(open()).isFalse();
  }

  @Test
  void completeMaterialOfAReleasedOrderOpensIt() {
    standing.material("COMPLETE", null, 1);

    assertThat(open()).isTrue();
  }

  @Test
  void datedMaterialOpensItOnItsDay() {
    standing.material("DATED", TODAY.plusDays(1), 1);
    assertThat(open()).isFalse();

    standing.material("DATED", TODAY, 2);
    assertThat(open()).isTrue();
  }

  @Test
  void shortMaterialClosesItAgain() {
    standing.material("COMPLETE", null, 1);

    standing.material("SHORT", null, 2);

    assertThat(open()).isFalse();
  }

  @Test
  void anOlderCheckChangesNothing() {
    standing.material("SHORT", null, 5);

    standing.material("COMPLETE", null, 4);

    assertThat(open()).isFalse();
  }

  @Test
  void aHeldOrCancelledOrderClosesIt() {
    standing.material("COMPLETE", null, 1);
    standing.held(true);
    assertThat(open()).isFalse();
    standing.held(false);
    assertThat(open()).isTrue();

    standing.cancelled();

    assertThat(open()).isFalse();
  }

  @Test
  void anUnreleasedOrderIsClosedWhateverItsMaterial() {
    OrderStanding unreleased = new OrderStanding(UUID.randomUUID());
    unreleased.material("COMPLETE", null, 1);

    assertThat(unreleased.conditions(TODAY))
        .extracting(Condition::met)
        .containsExactly(false, true);
  }

  private boolean open() {
    return standing.conditions(TODAY).stream().allMatch(Condition::met);
  }
}
