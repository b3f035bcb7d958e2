package org.gendan.testkit.canary.timecomesfromtheclock;

import java.time.Instant;

/** Does not care what time the clock says. */
class Hasty {
  Instant now() {
    return Instant.now();
  }
}
