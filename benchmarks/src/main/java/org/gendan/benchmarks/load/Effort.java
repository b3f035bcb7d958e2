package org.gendan.benchmarks.load;

import java.util.Map;

/**
 * How many processor cores were busy, and for whom.
 *
 * @param stack by component, as the stack names them
 * @param others everything on this machine that is not ours: what makes a figure doubtful
 */
public record Effort(Map<String, Double> stack, double driver, double others) {

  /** For machines that do not tell. */
  public static final Effort UNKNOWN = new Effort(Map.of(), 0, 0);

  public double whole() {
    return stack.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
