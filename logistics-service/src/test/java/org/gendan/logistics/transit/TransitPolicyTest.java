package org.gendan.logistics.transit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransitPolicyTest {

  private final TransitPolicy policy =
      new TransitPolicy(
          List.of(
              row(TransitMode.ROAD, "*", 3, true),
              row(TransitMode.SEA, "*", 35, false),
              row(TransitMode.RAIL, "华北", 4, true),
              row(TransitMode.AIR, "华北", 1, false),
              row(TransitMode.EXPRESS, "华东", 1, false)));

  @Test
  void theRegionsPreferredModeCounts() {
    assertThat(policy.choose(null, "华北"))
        .hasValueSatisfying(row -> assertThat(row.days).isEqualTo(4));
  }

  @Test
  void anUnknownRegionIsAnywhere() {
    assertThat(policy.choose(null, "西北"))
        .hasValueSatisfying(row -> assertThat(row.days).isEqualTo(3));
    assertThat(policy.choose(null, null))
        .hasValueSatisfying(row -> assertThat(row.days).isEqualTo(3));
  }

  @Test
  void aRegionWithoutPreferenceTakesItsFastest() {
    assertThat(policy.choose(null, "华东"))
        .hasValueSatisfying(row -> assertThat(row.mode).isEqualTo(TransitMode.EXPRESS));
  }

  @Test
  void theAskedModeCountsEvenFromAnywhere() {
    assertThat(policy.choose(TransitMode.AIR, "华北"))
        .hasValueSatisfying(row -> assertThat(row.days).isEqualTo(1));
    assertThat(policy.choose(TransitMode.SEA, "华北"))
        .hasValueSatisfying(row -> assertThat(row.days).isEqualTo(35));
    assertThat(policy.choose(TransitMode.RAIL, "华东")).isEmpty();
  }

  private static TransitTime row(TransitMode mode, String region, int days, boolean preferred) {
    TransitTime row = new TransitTime(UUID.randomUUID(), mode, region);
    row.decide(days, List.of(), preferred);
    return row;
  }
}
