package org.gendan.platform.fault;

import java.util.List;
import java.util.Locale;

/**
 * Every place between two steps at which a crash leaves a different half behind. A test arms them
 * through {@link Faults}; passing one that is not armed reads one field.
 */
public enum FaultPoint {
  /** The command's transaction has begun and its key is claimed. */
  AFTER_BEGIN,
  /** State is written, the facts about it are not. */
  AFTER_INSERT_BEFORE_OUTBOX,
  /** State and facts are written, nothing is committed. */
  AFTER_OUTBOX_BEFORE_COMMIT,
  /** All is committed, the caller does not know. */
  AFTER_COMMIT_BEFORE_RESPONSE,
  /** The relay holds its lanes and has read what waits. */
  RELAY_AFTER_READ,
  /** Records are on their way to the broker. */
  RELAY_AFTER_SEND_BEFORE_ACK,
  /** The broker has them all, the database does not know. */
  RELAY_AFTER_ACK_BEFORE_MARK,
  /** A poll has come. */
  CONSUMER_AFTER_POLL,
  /** Its ids are noted, nothing is applied. */
  CONSUMER_AFTER_INBOX_BEFORE_EFFECT,
  /** It is applied, nothing is committed. */
  CONSUMER_AFTER_EFFECT_BEFORE_COMMIT,
  /** All is committed, the broker does not know. */
  CONSUMER_AFTER_COMMIT_BEFORE_OFFSET,
  /** A gate is locked, nothing is decided. */
  GATE_AFTER_LOCK;

  private static volatile List<Faults.Fault> armed = List.of();

  /** Does what is planned for this point, which outside of tests is nothing. */
  public void pass() {
    pass("");
  }

  /**
   * The same where several pass.
   *
   * @param who passes, so that a fault may wait for one of them
   */
  public void pass(String who) {
    List<Faults.Fault> faults = armed;
    if (!faults.isEmpty()) {
      faults.forEach(fault -> fault.meet(this, who));
    }
  }

  static void arm(List<Faults.Fault> faults) {
    armed = List.copyOf(faults);
  }

  static FaultPoint named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
