package org.gendan.logistics.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.logistics.shipment.Shipments.NOON;

import java.util.UUID;
import org.gendan.logistics.gate.Condition.Name;
import org.gendan.logistics.gate.OverrideResource.Overridable;
import org.gendan.logistics.gate.OverrideResource.RequestOverride;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.Forbidden;
import org.junit.jupiter.api.Test;

class GateOverrideTest {

  private final GateOverride override =
      new GateOverride(
          UUID.randomUUID(),
          UUID.randomUUID(),
          new RequestOverride(Overridable.CREDIT, "老客户", NOON.plusSeconds(60)),
          "li",
          NOON);

  @Test
  void whoAskedCannotApprove() {
    assertThatThrownBy(() -> override.approve("li", NOON)).isInstanceOf(Forbidden.class);
    assertThat(override.holds(Name.CREDIT, NOON)).isFalse();
  }

  @Test
  void itIsApprovedOnceAndInTime() {
    assertThatThrownBy(() -> override.approve("chen", NOON.plusSeconds(60)))
        .isInstanceOf(Conflict.class);
    override.approve("chen", NOON);

    assertThatThrownBy(() -> override.approve("zhao", NOON)).isInstanceOf(Conflict.class);
    assertThat(override.holds(Name.CREDIT, NOON)).isTrue();
    assertThat(override.holds(Name.PAYMENT, NOON)).isFalse();
    assertThat(override.holds(Name.CREDIT, NOON.plusSeconds(60))).isFalse();
  }
}
