package org.gendan.gateway.edge;

/**
 * How many calls somebody has left: as many as fit into one second, refilled steadily. Not for two
 * threads at once.
 */
final class Allowance {

  private static final long SECOND = 1_000_000_000;

  private final int perSecond;
  private long left;
  private long filledAt;

  Allowance(int perSecond, long nanos) {
    this.perSecond = perSecond;
    this.left = perSecond;
    this.filledAt = nanos;
  }

  /** Takes one, if there is one. */
  boolean take(long nanos) {
    refill(nanos);
    if (left == 0) {
      return false;
    }
    left--;
    return true;
  }

  long left() {
    return left;
  }

  /** Whether nothing would be lost by forgetting it. */
  boolean full(long nanos) {
    refill(nanos);
    return left == perSecond;
  }

  private void refill(long nanos) {
    long earned = (nanos - filledAt) * perSecond / SECOND;
    if (left + earned >= perSecond) {
      left = perSecond;
      filledAt = nanos;
    } else if (earned > 0) {
      left += earned;
      // Only the whole calls are taken over; the time for the next one keeps running.
      filledAt += earned * SECOND / perSecond;
    }
  }
}
