package org.gendan.benchmarks.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What came of a number of requests.
 *
 * @param latency in microseconds, of those that were answered well
 * @param effort whose processors it took
 */
public record Run(long done, long failed, Duration took, Histogram latency, Effort effort) {

  private static final double MICROS = 1000.0;

  public double perSecond() {
    return done / (took.toNanos() / 1e9);
  }

  /** A percentile in milliseconds. */
  public double millis(double percentile) {
    return latency.getValueAtPercentile(percentile) / MICROS;
  }
}
