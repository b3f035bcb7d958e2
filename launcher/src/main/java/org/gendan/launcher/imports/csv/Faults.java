package org.gendan.launcher.imports.csv;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong with an import; the first ones are kept word by word, the rest is counted. */
public final class Faults {

  private static final int KEPT = 200;

  private final List<Fault> kept = new ArrayList<>();
  private long count;

  public void add(Fault fault) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(fault);
    }
  }

  public void add(String file, long line, String column, Reason reason) {
    add(new Fault(file, line, column, reason));
  }

  public boolean none() {
    return count == 0;
  }

  public long count() {
    return count;
  }

  /** The first faults, in the order they were found. */
  public List<Fault> kept() {
    return List.copyOf(kept);
  }
}
