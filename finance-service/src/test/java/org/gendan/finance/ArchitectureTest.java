package org.gendan.finance;

import org.gendan.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theHouseRulesAreKept() {
    HouseRules.check("org.gendan.finance");
  }
}
