package org.gendan.launcher.demo.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.gendan.launcher.imports.company.Company;

/** How long suppliers take. */
public final class LeadTimes {

  private static final int UNKNOWN = 14;

  private final Map<String, Integer> days = new HashMap<>();

  public LeadTimes(Company company) {
    for (Company.Supplier supplier : company.suppliers()) {
      supplier
          .offers()
          .forEach(offer -> days.put(supplier.code() + "/" + offer.material(), offer.leadDays()));
    }
  }

  /** A purchase comes in one delivery, when its slowest line is ready. */
  public int longest(String supplier, JsonNode lines) {
    int longest = 1;
    for (JsonNode line : lines) {
      String material = line.path("materialCode").asText();
      longest = Math.max(longest, days.getOrDefault(supplier + "/" + material, UNKNOWN));
    }
    return longest;
  }
}
