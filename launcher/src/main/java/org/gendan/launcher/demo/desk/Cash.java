package org.gendan.launcher.demo.desk;

import java.math.BigDecimal;

/** The money that moved while the demo played. */
public final class Cash {

  private BigDecimal received = BigDecimal.ZERO;
  private BigDecimal reversed = BigDecimal.ZERO;
  private int reversals;

  public synchronized void received(BigDecimal amount) {
    received = received.add(amount);
  }

  public synchronized void reversed(BigDecimal amount) {
    reversed = reversed.add(amount);
    reversals++;
  }

  public synchronized BigDecimal received() {
    return received;
  }

  public synchronized BigDecimal reversed() {
    return reversed;
  }

  public synchronized int reversals() {
    return reversals;
  }
}
