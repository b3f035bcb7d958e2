package org.gendan.partner;

import org.gendan.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void houseRulesAreKept() {
    HouseRules.check("org.gendan.partner");
  }
}
