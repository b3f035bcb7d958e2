package org.gendan.partner.body;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many bytes of bodies are held at once: whoever calls has not shown yet who it is, and the
 * heap is small.
 */
final class Room {

  private final int most;
  private final AtomicInteger held = new AtomicInteger();

  Room(int most) {
    this.most = most;
  }

  /** Takes room for so many bytes more, unless there is none. */
  boolean take(int bytes) {
    if (held.addAndGet(bytes) <= most) {
      return true;
    }
    held.addAndGet(-bytes);
    return false;
  }

  void give(int bytes) {
    held.addAndGet(-bytes);
  }
}
