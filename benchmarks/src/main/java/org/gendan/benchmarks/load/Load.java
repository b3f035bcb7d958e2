package org.gendan.benchmarks.load;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.gendan.launcher.imports.rest.Lanes;

/** Puts a load on something and measures how long each answer took. */
public final class Load {

  private static final long LONGEST_MICROS = 300_000_000;
  private static final int DIGITS = 3;

  /** One thing to ask for; false when it was refused. */
  @FunctionalInterface
  public interface Request {
    boolean send(long number);
  }

  /** When the next request should go out, in nanoseconds from the start; never, when negative. */
  @FunctionalInterface
  private interface Schedule {
    long next();
  }

  private final Supplier<Supplier<Effort>> meter;

  /**
   * @param meter starts measuring whose processors are busy; what it gives ends the measuring
   */
  public Load(Supplier<Supplier<Effort>> meter) {
    this.meter = meter;
  }

  /**
   * Each caller sends its next request when it has the answer to the last: how much goes through.
   * However short the time, there is one request for each.
   */
  public Run closed(int callers, Duration time, Request request) {
    long began = System.nanoTime();
    AtomicLong first = new AtomicLong(callers);
    return run(
        callers,
        began,
        () -> {
          long now = System.nanoTime() - began;
          return first.getAndDecrement() > 0 || now < time.toNanos() ? now : -1;
        },
        request);
  }

  /**
   * Requests come at random times with a fixed mean, whether or not earlier ones were answered.
   * Latency counts from the moment a request should have been sent, also when all callers were busy
   * then: waiting that a real customer would have done is not left out.
   */
  public Run open(double perSecond, int callers, Duration time, long seed, Request request) {
    SplittableRandom random = new SplittableRandom(seed);
    double mean = 1e9 / perSecond;
    double[] at = {0};
    Schedule arrivals =
        () -> {
          synchronized (at) {
            at[0] -= Math.log(1 - random.nextDouble()) * mean;
            return at[0] < time.toNanos() ? (long) at[0] : -1;
          }
        };
    return run(callers, System.nanoTime(), arrivals, request);
  }

  private Run run(int callers, long began, Schedule schedule, Request request) {
    ConcurrentHistogram latency = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    AtomicLong numbers = new AtomicLong();
    AtomicLong failed = new AtomicLong();
    Supplier<Effort> effort = meter.get();
    Lanes.run(
        callers,
        IntStream.range(0, callers).boxed().toList(),
        any -> call(began, schedule, request, numbers, failed, latency));
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return new Run(latency.getTotalCount(), failed.get(), took, latency, effort.get());
  }

  private static void call(
      long began,
      Schedule schedule,
      Request request,
      AtomicLong numbers,
      AtomicLong failed,
      ConcurrentHistogram latency) {
    for (long due = schedule.next(); due >= 0; due = schedule.next()) {
      for (long left = began + due - System.nanoTime(); left > 0; ) {
        LockSupport.parkNanos(left);
        left = began + due - System.nanoTime();
      }
      if (request.send(numbers.getAndIncrement())) {
        long micros = (System.nanoTime() - began - due) / 1000;
        latency.recordValue(Math.min(micros, LONGEST_MICROS));
      } else {
        failed.incrementAndGet();
      }
    }
  }
}
