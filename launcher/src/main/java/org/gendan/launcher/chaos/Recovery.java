package org.gendan.launcher.chaos;

import java.time.Duration;

/**
 * How long a fault was felt.
 *
 * @param failures how many probes failed meanwhile
 */
record Recovery(Fault fault, Duration took, int failures) {

  boolean inTime() {
    return took.compareTo(fault.bound()) <= 0;
  }
}
