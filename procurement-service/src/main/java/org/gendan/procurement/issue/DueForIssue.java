package org.gendan.procurement.issue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gendan.procurement.check.NeedRepository.CheckLine;
import org.gendan.procurement.check.NeedRepository.MaterialNeed;
import org.gendan.procurement.issue.IssueRepository.StartedTicket;

/**
 * How much material started tickets may have taken by now (应发量): of each line the share that is at
 * work, never more than the line needs.
 */
record DueForIssue(List<CheckLine> lines, List<StartedTicket> tickets) {

  /** What is still to issue, by material: the share that is due less what was issued. */
  SortedMap<String, BigDecimal> after(List<MaterialNeed> needs) {
    SortedMap<String, BigDecimal> due = due();
    SortedMap<String, BigDecimal> open = new TreeMap<>();
    for (MaterialNeed need : needs) {
      BigDecimal rest =
          due.getOrDefault(need.materialCode(), BigDecimal.ZERO)
              .min(need.needed())
              .subtract(need.issued());
      if (rest.signum() > 0) {
        open.put(need.materialCode(), rest);
      }
    }
    return open;
  }

  private SortedMap<String, BigDecimal> due() {
    SortedMap<String, BigDecimal> due = new TreeMap<>();
    for (CheckLine line : lines) {
      BigDecimal started =
          tickets.stream()
              .filter(ticket -> ticket.lineId().equals(line.lineId()))
              .map(StartedTicket::quantity)
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .min(line.quantity());
      if (started.signum() > 0) {
        line.needs()
            .forEach((code, need) -> due.merge(code, share(need, started, line), BigDecimal::add));
      }
    }
    return due;
  }

  private static BigDecimal share(BigDecimal need, BigDecimal started, CheckLine line) {
    return need.multiply(started).divide(line.quantity(), 4, RoundingMode.CEILING);
  }
}
