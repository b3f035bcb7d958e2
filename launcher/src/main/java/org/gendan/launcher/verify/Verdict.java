package org.gendan.launcher.verify;

import java.util.List;
import java.util.TreeSet;

/** What a verification found, promise by promise. */
public record Verdict(List<Outcome> outcomes) {

  /** How a promise stands. A check that had nothing to look at proves nothing, and says so. */
  public enum State {
    KEPT,
    BROKEN,
    NOTHING_EXAMINED
  }

  /**
   * One promise.
   *
   * @param says what is promised, in one sentence
   * @param examined how many things were looked at
   * @param broken how many of them are not as promised
   * @param first the first few of these, in words
   */
  public record Outcome(String id, String says, long examined, long broken, List<String> first) {

    public State state() {
      if (broken > 0) {
        return State.BROKEN;
      }
      return examined > 0 ? State.KEPT : State.NOTHING_EXAMINED;
    }
  }

  public boolean kept() {
    return count(State.BROKEN) == 0;
  }

  public long count(State state) {
    return outcomes.stream().filter(outcome -> outcome.state() == state).count();
  }

  /** Ids of the promises that are broken. */
  public TreeSet<String> broken() {
    TreeSet<String> ids = new TreeSet<>();
    outcomes.stream()
        .filter(outcome -> outcome.state() == State.BROKEN)
        .forEach(outcome -> ids.add(outcome.id()));
    return ids;
  }

  /** For tests: the promises that are broken, as one error. */
  public void requireKept() {
    if (!kept()) {
      StringBuilder words = new StringBuilder();
      outcomes.stream()
          .filter(outcome -> outcome.state() == State.BROKEN)
          .forEach(
              outcome ->
                  words
                      .append('\n')
                      .append(outcome.id())
                      .append(' ')
                      .append(outcome.says())
                      .append("\n  ")
                      .append(String.join("\n  ", outcome.first())));
      throw new AssertionError("Broken promises:" + words);
    }
  }
}
