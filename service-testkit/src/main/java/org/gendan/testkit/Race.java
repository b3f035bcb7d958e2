package org.gendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Many callers who ask at the same instant: each on a thread of its own, all let go by one barrier.
 * What came of it is a {@link Tally}.
 *
 * <pre>{@code
 * Race.of(100).run(i -> desk.confirm(receipt, 0)).oneWinner("receipt/illegal-transition");
 * Race.between(() -> desk.cancel(order), () -> desk.release(order)).oneWinner(...);
 * }</pre>
 */
public final class Race {

  private final List<Supplier<Response>> runners;

  private Race(List<Supplier<Response>> runners) {
    this.runners = List.copyOf(runners);
  }

  /** So many runners; what they do says {@link Field#run}. */
  public static Field of(int runners) {
    return lane ->
        new Race(
                IntStream.range(0, runners)
                    .mapToObj(i -> (Supplier<Response>) () -> lane.apply(i))
                    .toList())
            .run();
  }

  /** Two who want different things; the tally has them in this order. */
  public static Tally between(Supplier<Response> one, Supplier<Response> other) {
    return new Race(List.of(one, other)).run();
  }

  /** The same race for a number of runners. */
  public interface Field {

    /**
     * Lets them go.
     *
     * @param lane what runner number i does
     */
    Tally run(IntFunction<Response> lane);
  }

  private Tally run() {
    CountDownLatch ready = new CountDownLatch(runners.size());
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Response>> answers = new ArrayList<>();
      for (Supplier<Response> runner : runners) {
        answers.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  go.await();
                  return runner.get();
                }));
      }
      ready.await();
      go.countDown();
      return new Tally(answers.stream().map(Race::answer).toList());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Response answer(Future<Response> running) {
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new AssertionError("A runner did not come in", e.getCause());
    }
  }

  /** The answers, in the order of the runners. */
  public record Tally(List<Response> answers) {

    /** Every answer must be one of ours: success, a problem with a code, or "busy, come again". */
    public Tally {
      answers = List.copyOf(answers);
      answers.forEach(Tally::foreseen);
    }

    /**
     * One got what all wanted; each other was told why not.
     *
     * @param codes what losers may be told, besides that the system is busy
     */
    public Response oneWinner(String... codes) {
      assertThat(winners()).as("winners of %s", this).hasSize(1);
      losers(codes);
      return winners().getFirst();
    }

    /** As many as there was room for. */
    public void winners(int expected, String... codes) {
      assertThat(winners()).as("winners of %s", this).hasSize(expected);
      losers(codes);
    }

    public List<Response> winners() {
      return answers.stream().filter(answer -> answer.statusCode() < 300).toList();
    }

    public boolean won(int runner) {
      return answers.get(runner).statusCode() < 300;
    }

    /** What all winners were told in common, for a request that was sent many times. */
    public <T> List<T> told(Function<Response, T> part) {
      return winners().stream().map(part).distinct().toList();
    }

    private void losers(String... codes) {
      assertThat(answers)
          .filteredOn(answer -> answer.statusCode() >= 300 && answer.statusCode() != 503)
          .extracting(Tally::codeOf)
          .isSubsetOf(codes);
    }

    private static void foreseen(Response answer) {
      int status = answer.statusCode();
      if (status == 503) {
        assertThat(answer.getHeader("Retry-After")).as("when to come again").isNotBlank();
      }
      assertThat(status)
          .as("%s", answer.body().asString())
          .satisfiesAnyOf(
              answered -> assertThat(answered).isBetween(200, 204),
              answered -> assertThat(answered).isIn(403, 404, 409, 412, 422, 503));
      if (status >= 300) {
        assertThat(codeOf(answer)).isNotBlank();
      }
    }

    private static String codeOf(Response answer) {
      return String.valueOf(answer.<Object>path("code"));
    }

    @Override
    public String toString() {
      return answers.stream()
          .map(answer -> answer.statusCode() < 300 ? "won" : codeOf(answer))
          .sorted()
          .toList()
          .toString();
    }
  }
}
