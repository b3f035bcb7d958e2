package org.gendan.launcher.verify.promise;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.launcher.verify.evidence.Evidence;

/**
 * One promise: its number in docs/reliability.md and how it is checked. What it says stands in
 * {@code promises.properties}.
 */
public record Promise(String id, Check check) {

  /** Looks at the evidence and writes down what it finds. */
  @FunctionalInterface
  public interface Check {
    void examine(Evidence evidence, Findings findings);
  }

  /** Every promise, in the order of its number. */
  public static List<Promise> all() {
    return Stream.of(
            Commands.promises(),
            Delivery.promises(),
            Replay.promises(),
            Ledger.promises(),
            Accounts.promises(),
            Statements.promises(),
            Gates.promises(),
            Quantities.promises(),
            Workflow.promises(),
            Views.promises(),
            AuditTrail.promises(),
            Duties.promises())
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(Promise::group).thenComparingInt(Promise::number))
        .toList();
  }

  private char group() {
    return id.charAt(0);
  }

  private int number() {
    return Integer.parseInt(id.substring(1));
  }

  public Findings examined(Evidence evidence) {
    Findings findings = new Findings();
    check.examine(evidence, findings);
    return findings;
  }
}
