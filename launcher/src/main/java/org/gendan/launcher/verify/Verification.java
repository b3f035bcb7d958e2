package org.gendan.launcher.verify;

import org.gendan.launcher.imports.Phrases;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.supervise.StackState;
import org.gendan.launcher.supervise.StateFile;
import org.gendan.launcher.verify.Verdict.Outcome;
import org.gendan.launcher.verify.evidence.Evidence;
import org.gendan.launcher.verify.evidence.Waiting;
import org.gendan.launcher.verify.promise.Findings;
import org.gendan.launcher.verify.promise.Promise;

/**
 * Checks everything that is promised against a running stack: {@code
 * Verification.of(home).run().requireKept()} at the end of any test.
 */
public final class Verification {

  private static final Phrases PROMISES = new Phrases("org.gendan.launcher.verify.promises");

  private final Home home;
  private final Waiting waiting;

  private Verification(Home home, Waiting waiting) {
    this.home = home;
    this.waiting = waiting;
  }

  public static Verification of(Home home) {
    return new Verification(home, what -> {});
  }

  /** The same, telling somebody what it waits for. */
  public Verification telling(Waiting listener) {
    return new Verification(home, listener);
  }

  /**
   * Waits until the stack is at rest, then checks every promise.
   *
   * @throws Problem when nothing runs, or it does not come to rest
   */
  public Verdict run() {
    StackState state = new StateFile(home).live().orElseThrow(() -> Problem.of("down.not"));
    try (Evidence evidence = Evidence.collected(home, state, waiting)) {
      return new Verdict(
          Promise.all().stream().map(promise -> outcome(promise, evidence)).toList());
    }
  }

  private static Outcome outcome(Promise promise, Evidence evidence) {
    Findings findings = promise.examined(evidence);
    return new Outcome(
        promise.id(),
        PROMISES.say(promise.id()),
        findings.examined(),
        findings.broken(),
        findings.first());
  }
}
