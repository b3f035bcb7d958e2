package org.gendan.launcher.verify.promise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Row;
import org.gendan.launcher.verify.evidence.Told;

/** G5: what two people must do, two people did, whatever roles one of them has. */
final class Duties {

  private static final String SYSTEM = "system";

  private Duties() {}

  static List<Promise> promises() {
    return List.of(new Promise("G5", Duties::twoPeople));
  }

  private static void twoPeople(Evidence evidence, Findings findings) {
    Map<String, Set<String>> confirmers = confirmers(evidence);
    for (Told told : evidence.topics().facts()) {
      if (told.is("order.released.v1") || told.is("shipment.departed.v1")) {
        for (String order : told.orders()) {
          findings.expect(
              told.actor().equals(SYSTEM)
                  || !confirmers.getOrDefault(order, Set.of()).contains(told.actor()),
              "Order %s: %s was done by %s, who confirmed its money",
              order,
              told.type(),
              told.actor());
        }
      }
    }
    for (Row row :
        evidence
            .service("finance")
            .rows("select * from inv.receipt where confirmed_by is not null")) {
      findings.expect(
          !row.text("confirmed_by").equals(row.text("recorded_by"))
              && !Objects.equals(row.textOrNull("divided_by"), row.text("confirmed_by"))
              && (!row.text("status").equals("REVERSED")
                  || !Objects.equals(
                      row.textOrNull("reversal_requested_by"), row.textOrNull("closed_by"))),
          "Receipt %s was written down or divided and confirmed, or taken back, by one person",
          row.text("receipt_no"));
    }
    for (Row row :
        evidence
            .service("procurement")
            .rows("select * from inv.purchase where approved_by is not null")) {
      findings.expect(
          !row.text("approved_by").equals(row.text("author")),
          "Purchase %s was drafted and approved by %s",
          row.text("purchase_no"),
          row.text("author"));
    }
  }

  /** Who confirmed money of each order, whenever. */
  private static Map<String, Set<String>> confirmers(Evidence evidence) {
    Map<String, Set<String>> confirmers = new HashMap<>();
    evidence
        .topics()
        .facts(told -> told.is("payment.confirmed.v1"))
        .forEach(
            told ->
                confirmers.computeIfAbsent(told.key(), order -> new HashSet<>()).add(told.actor()));
    return confirmers;
  }
}
