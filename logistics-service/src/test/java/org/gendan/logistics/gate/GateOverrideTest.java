package org.gendan.logistics.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.logistics.shipment.Shipments.NOON;

import java.math.BigDecimal;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.logistics.gate.Condition.Name;
import org.gendan.logistics.gate.OverrideResource.Overridable;
import org.gendan.logistics.gate.OverrideResource.RequestOverride;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.Forbidden;
import org.junit.jupiter.api.Test;

class GateOverrideTest {

  private static final Money WORTH = new Money(BigDecimal.TEN, "CNY");

  private final GateOverride override =
      new GateOverride(
          UUID.randomUUID(),
          UUID.randomUUID(),
          WORTH,
          new RequestOverride(Overridable.CREDIT, "老客户", NOON.plusSeconds(60)),
          "li",
          NOON);

  @Test
  void itTakesThreePeople() {
    assertThatThrownBy(() -> override.endorse("li", NOON)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> override.approve("chen", NOON)).isInstanceOf(Conflict.class);
    override.endorse("wu", NOON);
    assertThatThrownBy(() -> override.approve("wu", NOON)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> override.approve("li", NOON)).isInstanceOf(Forbidden.class);
    assertThat(override.holds(Name.CREDIT, WORTH, NOON)).isFalse();
  }

  @Test
  void itIsDecidedOnceAndInTime() {
    override.endorse("wu", NOON);
    assertThatThrownBy(() -> override.endorse("zhao", NOON)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> override.approve("chen", NOON.plusSeconds(60)))
        .isInstanceOf(Conflict.class);
    override.approve("chen", NOON);

    assertThatThrownBy(() -> override.approve("zhao", NOON)).isInstanceOf(Conflict.class);
    assertThat(override.holds(Name.CREDIT, WORTH, NOON)).isTrue();
    assertThat(override.holds(Name.PAYMENT, WORTH, NOON)).isFalse();
    assertThat(override.holds(Name.CREDIT, WORTH, NOON.plusSeconds(60))).isFalse();
  }

  @Test
  void itHoldsForThatWorthAndOneDeparture() {
    override.endorse("wu", NOON);
    override.approve("chen", NOON);

    assertThat(override.holds(Name.CREDIT, null, NOON)).isFalse();
    assertThat(override.holds(Name.CREDIT, new Money(BigDecimal.valueOf(11), "CNY"), NOON))
        .isFalse();
    assertThat(override.holds(Name.CREDIT, new Money(BigDecimal.ONE, "USD"), NOON)).isFalse();
    override.use(NOON);
    assertThat(override.holds(Name.CREDIT, WORTH, NOON)).isFalse();
  }
}
