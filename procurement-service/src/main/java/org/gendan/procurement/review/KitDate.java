package org.gendan.procurement.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gendan.procurement.peg.Spare;

/**
 * The day all material can be here (齐料日), from what is free, what comes anyway and how long
 * suppliers take. A promised date that has passed counts as none.
 *
 * @param free on hand and not set aside, by material
 * @param incoming purchases that nobody waits for, the earliest first
 * @param leadDays days until the preferred supplier delivers, by material
 */
record KitDate(
    LocalDate today,
    Map<String, BigDecimal> free,
    List<Spare> incoming,
    Map<String, Integer> leadDays,
    int unknownLeadDays) {

  LocalDate of(Map<String, BigDecimal> needs) {
    LocalDate latest = today;
    for (Map.Entry<String, BigDecimal> need : needs.entrySet()) {
      LocalDate day = of(need.getKey(), need.getValue());
      latest = day.isAfter(latest) ? day : latest;
    }
    return latest;
  }

  private LocalDate of(String material, BigDecimal quantity) {
    BigDecimal rest = quantity.subtract(free.getOrDefault(material, BigDecimal.ZERO));
    if (rest.signum() <= 0) {
      return today;
    }
    LocalDate ordered = today.plusDays(leadDays.getOrDefault(material, unknownLeadDays));
    for (Spare purchase : incoming) {
      LocalDate day = purchase.promisedOn();
      if (purchase.materialCode().equals(material) && day != null && !day.isBefore(today)) {
        rest = rest.subtract(purchase.quantity());
        if (rest.signum() <= 0) {
          return day.isBefore(ordered) ? day : ordered;
        }
      }
    }
    return ordered;
  }
}
