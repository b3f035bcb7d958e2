package org.gendan.platform.inbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.platform.inbox.Received.Line;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: what a consumer has had of the lines and ids of a poll, and what follows for
 * each record. Decides only.
 */
final class Turns {

  /** What becomes of a record. */
  sealed interface Turn {

    /** It is the next of its line. */
    record Now() implements Turn {}

    /** It came before. */
    record Again() implements Turn {}

    /** Something of its line must come first; without a reason: what is parked already. */
    record Later(@Nullable String reason) implements Turn {}

    /** It says that it is what something else was. */
    record Never(String reason) implements Turn {}
  }

  private final Beginnings.Of beginnings;
  private final Map<Line, Long> versions = new HashMap<>();
  private final Map<UUID, String> hashes = new HashMap<>();
  private final Set<Line> parked = new HashSet<>();

  Turns(Beginnings.Of beginnings) {
    this.beginnings = beginnings;
  }

  /** The last version that the consumer has had of a line. */
  void had(Line line, long version) {
    versions.put(line, version);
  }

  /** An id that the consumer has seen, with the hash of its body; empty when that is not known. */
  void saw(UUID id, String hash) {
    hashes.put(id, hash);
  }

  /** Records of this line wait already. */
  void waits(Line line) {
    parked.add(line);
  }

  /** The turn of a record as it comes: what waits is joined by whatever comes later of its line. */
  Turn onArrival(Received record) {
    if (parked.contains(record.line())) {
      return new Turn.Later(null);
    }
    Turn turn = of(record, false);
    if (turn instanceof Turn.Later) {
      parked.add(record.line());
    }
    return turn;
  }

  /**
   * The turn of a record in front of its line.
   *
   * @param late the line may have gone on without it
   */
  Turn of(Received record, boolean late) {
    String hash = record.envelope().dataHash();
    String seen = hashes.get(record.id());
    if (seen != null) {
      return seen.isEmpty() || seen.equals(hash)
          ? new Turn.Again()
          : new Turn.Never("Id " + record.id() + " came before with another body");
    }
    long version = record.envelope().version();
    long next = next(record);
    if (version > next) {
      return new Turn.Later("Waits for version " + next + "; this is " + version);
    }
    if (version < next && !late) {
      return record.isHeard()
          ? new Turn.Never("Version " + version + " has been, or was given up; next is " + next)
          : new Turn.Again();
    }
    versions.merge(record.line(), version, Math::max);
    if (record.isHeard()) {
      hashes.put(record.id(), hash);
    }
    return new Turn.Now();
  }

  private long next(Received record) {
    Long last = versions.get(record.line());
    if (last != null) {
      return last + 1;
    }
    return beginnings.mayLackFirst(record.raw()) ? record.envelope().version() : 1;
  }
}
