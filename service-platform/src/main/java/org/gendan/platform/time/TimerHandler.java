package org.gendan.platform.time;

import java.time.Instant;

/** Does what one kind of timer is for. Implement it as a CDI bean; there is one per kind. */
public interface TimerHandler {

  String kind();

  /**
   * Called once the timer is due, in a transaction that also removes the timer. It may set the same
   * timer again. When it throws, nothing has happened and it is called again later.
   */
  void due(String subject, Instant dueAt);
}
