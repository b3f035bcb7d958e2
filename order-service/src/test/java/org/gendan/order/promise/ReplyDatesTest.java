package org.gendan.order.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gendan.order.order.Order.LineDate;
import org.gendan.order.order.OrderCommands.Channel;
import org.gendan.order.promise.PromiseCommands.PromisedLine;
import org.gendan.order.promise.PromiseCommands.ReplyOrder;
import org.gendan.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplyDatesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate REVIEWED = TODAY.plusDays(10);
  private static final UUID ONE = UUID.randomUUID();
  private static final UUID TWO = UUID.randomUUID();
  private static final List<LineDate> LINES =
      List.of(new LineDate(ONE, 1, null), new LineDate(TWO, 2, null));

  private final ReplyDates reviewed = new ReplyDates(Map.of(ONE, REVIEWED, TWO, REVIEWED), TODAY);

  @Test
  void linesThatAreNotNamedGetTheReviewedDate() {
    assertThat(reviewed.with(reply(null)).of(LINES))
        .isEqualTo(Map.of(ONE, REVIEWED, TWO, REVIEWED));
  }

  @Test
  void aChosenDateGoesBeforeTheReviewedOne() {
    PromisedLine later = new PromisedLine(TWO, REVIEWED.plusDays(2));

    assertThat(reviewed.with(reply("paint", later)).of(LINES))
        .isEqualTo(Map.of(ONE, REVIEWED, TWO, REVIEWED.plusDays(2)));
  }

  @Test
  void aLineWithoutASlotNeedsAChosenDate() {
    ReplyDates half = new ReplyDates(Map.of(ONE, REVIEWED), TODAY);

    assertRefused(() -> half.of(LINES), "order/slot-missing");
    assertThat(half.with(reply("bought", new PromisedLine(TWO, REVIEWED))).of(LINES)).hasSize(2);
  }

  @Test
  void datesAreOnceEachAndForLinesOfTheOrder() {
    PromisedLine one = new PromisedLine(ONE, REVIEWED);
    PromisedLine stranger = new PromisedLine(UUID.randomUUID(), REVIEWED);

    assertRefused(() -> reviewed.with(reply("why", one, one)), "order/line-twice");
    assertRefused(() -> reviewed.with(reply("why", stranger)).of(LINES), "order/line-not-found");
  }

  @Test
  void datesLieAheadButNotYearsAhead() {
    PromisedLine past = new PromisedLine(ONE, TODAY.minusDays(1));
    PromisedLine far = new PromisedLine(ONE, TODAY.plusYears(3).plusDays(1));

    assertRefused(() -> reviewed.with(reply("why", past)).of(LINES), "order/promise-in-past");
    assertRefused(() -> reviewed.with(reply("why", far)).of(LINES), "order/promise-too-far");
  }

  private static ReplyOrder reply(@Nullable String reason, PromisedLine... lines) {
    return new ReplyOrder(Channel.PHONE, "可以", List.of(lines), reason);
  }

  private static void assertRefused(ThrowingCallable command, String code) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
