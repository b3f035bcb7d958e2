package org.gendan.launcher.demo;

import java.math.BigDecimal;

/** The money that moved while the demo played. */
final class Cash {

  private BigDecimal received = BigDecimal.ZERO;
  private BigDecimal reversed = BigDecimal.ZERO;
  private int reversals;

  synchronized void received(BigDecimal amount) {
    received = received.add(amount);
  }

  synchronized void reversed(BigDecimal amount) {
    reversed = reversed.add(amount);
    reversals++;
  }

  synchronized BigDecimal received() {
    return received;
  }

  synchronized BigDecimal reversed() {
    return reversed;
  }

  synchronized int reversals() {
    return reversals;
  }
}
