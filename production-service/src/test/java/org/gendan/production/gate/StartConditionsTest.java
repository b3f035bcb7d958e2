package org.gendan.production.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartConditionsTest {

  private static final LocalDate TODAY = LocalDate.of(2030, 1, 7);
  private final OrderStanding standing = new OrderStanding(UUID.randomUUID());
  private final OrderMaterial material = new OrderMaterial(UUID.randomUUID());

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
    material.checked("COMPLETE", null, 1);

    assertThat(open()).isTrue();
  }

  @Test
  void datedMaterialOpensItOnItsDay() {
    material.checked("DATED", TODAY.plusDays(1), 1);
    assertThat(open()).isFalse();

    material.checked("DATED", TODAY, 2);
    assertThat(open()).isTrue();
  }

  @Test
  void shortMaterialClosesItAgain() {
    material.checked("COMPLETE", null, 1);

    material.checked("SHORT", null, 2);

    assertThat(open()).isFalse();
  }

  @Test
  void anOlderCheckChangesNothing() {
    material.checked("SHORT", null, 5);

    material.checked("COMPLETE", null, 4);

    assertThat(open()).isFalse();
  }

  @Test
  void aHeldOrCancelledOrderClosesIt() {
    material.checked("COMPLETE", null, 1);
    standing.held(true);
    assertThat(open()).isFalse();
    standing.held(false);
    assertThat(open()).isTrue();

    standing.cancelled();

    assertThat(open()).isFalse();
  }

  @Test
  void anUnreleasedOrderIsClosedWhateverItsMaterial() {
    material.checked("COMPLETE", null, 1);

    assertThat(new OrderStanding(UUID.randomUUID()).condition().met()).isFalse();
    assertThat(open()).isTrue();
  }

  private boolean open() {
    return standing.condition().met() && material.condition(TODAY).met();
  }
}
