package org.gendan.contracts.canary;

import java.util.List;

/** Breaks "no personal data in events", two levels deep. */
public record PersonalFact(List<Consignee> consignees) {

  /** Where the rule is broken. */
  public record Consignee(String code, String contactPhone) {}
}
