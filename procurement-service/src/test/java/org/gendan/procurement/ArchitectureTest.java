package org.gendan.procurement;

import org.gendan.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theHouseRulesAreKept() {
    HouseRules.check("org.gendan.procurement");
  }
}
