package org.gendan.gateway;

import org.gendan.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void houseRulesAreKept() {
    HouseRules.checkEdge("org.gendan.gateway");
  }
}
