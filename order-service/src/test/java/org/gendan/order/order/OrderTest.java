package org.gendan.order.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.order.order.Orders.NOW;
import static org.gendan.order.order.Orders.TOTAL;
import static org.gendan.order.order.Orders.WANTED;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gendan.contracts.Event;
import org.gendan.contracts.order.OrderEvent;
import org.gendan.contracts.order.OrderEvent.OrderCompleted;
import org.gendan.contracts.order.OrderEvent.OrderSettled;
import org.gendan.contracts.order.OrderEvent.PromiseSet;
import org.gendan.order.order.OrderCommands.Channel;
import org.gendan.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTest {

  @Test
  void theReplyTellsHowLongTheCustomerWaited() {
    Order order = Orders.reviewing();
    order.lines.forEach(line -> order.promise(line.id, 1, WANTED, "review"));

    OrderEvent.OrderReplied fact = order.reply(Channel.MAIL, NOW.plus(Duration.ofMinutes(95)));

    assertThat(fact.elapsedMinutes()).isEqualTo(95);
    assertThat(order.status()).isEqualTo(OrderStatus.REPLIED);
  }

  @Test
  void anOrderWithALineWithoutDateIsNotReplied() {
    Order order = Orders.reviewing();
    order.promise(order.lines.getFirst().id, 1, WANTED, "review");

    assertRefused(() -> order.reply(Channel.PHONE, NOW), "order/promise-missing");
  }

  @Test
  void aCustomerWhoCountersStartsAnotherRound() {
    Order order = Orders.replied();

    OrderEvent.ReviewRequested fact = order.requestReview();

    assertThat(fact.round()).isEqualTo(2);
    assertThat(fact.total().amount()).isEqualByComparingTo(TOTAL);
  }

  @Test
  void theConfirmedTotalIsComparedAsAnAmountNotAsText() {
    Order order = Orders.replied();

    OrderEvent.OrderConfirmed fact = order.confirm(new BigDecimal("1100.0000"), true, "li", NOW);

    assertThat(fact.orderVersion()).isEqualTo(order.version() + 1);
    assertThat(order.releasesWhenReady()).isTrue();
    assertThat(order.releaseAskedBy()).isEqualTo("li");
  }

  @Test
  void anotherTotalIsNotConfirmed() {
    Order order = Orders.replied();

    assertRefused(
        () -> order.confirm(new BigDecimal("1100.01"), false, "li", NOW), "order/total-differs");
    assertThat(order.status()).isEqualTo(OrderStatus.REPLIED);
  }

  @Test
  void theReleaseTellsPromisedDatesAndNoPrices() {
    Order order = Orders.confirmed();
    order.promise(order.lines.getLast().id, 2, WANTED.plusDays(5), "material late");

    OrderEvent.OrderReleased fact = order.release("li", NOW);

    assertThat(fact.releasedBy()).isEqualTo("li");
    assertThat(fact.lines())
        .extracting(OrderEvent.ReleasedLine::promisedDate)
        .containsExactly(WANTED, WANTED.plusDays(5));
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "REVIEWING", "REPLIED", "CONFIRMED", "RELEASED"})
  void aHeldOrderGoesBackWhereItWas(OrderStatus before) {
    Order order = Orders.in(before);
    order.hold("plant flooded");

    order.resume();

    assertThat(order.status()).isEqualTo(before);
  }

  @Test
  void whoTakesOverAnswersForTheOrder() {
    Order order = Orders.held();
    String before = order.merchandiser;

    OrderEvent.OrderReassigned fact = order.reassign("zhou", "ill");

    assertThat(fact).isEqualTo(new OrderEvent.OrderReassigned(order.id, before, "zhou", "ill"));
    assertThat(order.merchandiser).isEqualTo("zhou");
    assertRefused(() -> order.reassign("zhou", "again"), "order/already-with");
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "CANCELLED", "ARCHIVED"})
  void nobodyTakesOverWhatIsOver(OrderStatus status) {
    assertRefused(() -> Orders.in(status).reassign("zhou", "ill"), "order/nothing-to-hand-over");
  }

  static Stream<Arguments> verbs() {
    return Stream.<Map.Entry<String, Consumer<Order>>>of(
            Map.entry("review", Order::requestReview),
            Map.entry("reply", order -> order.reply(Channel.PHONE, NOW)),
            Map.entry("confirm", order -> order.confirm(TOTAL, false, "li", NOW)),
            Map.entry("release", order -> order.release("li", NOW)),
            Map.entry("reject", order -> order.reject("no")),
            Map.entry("hold", order -> order.hold("again")),
            Map.entry("archive", order -> order.archive(NOW)))
        .map(verb -> Arguments.of(verb.getKey(), verb.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verbs")
  void aHeldOrderDoesNotMove(String name, Consumer<Order> verb) {
    Order order = Orders.held();

    assertRefused(() -> verb.accept(order), "order/illegal-transition");
    assertThat(order.status()).as(name).isEqualTo(OrderStatus.ON_HOLD);
  }

  @Test
  void aHeldOrderCanBeCalledOff() {
    Order order = Orders.held();

    OrderEvent.OrderCancelled fact = order.cancel("customer gone");

    assertThat(fact.afterRelease()).isFalse();
    assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void aCancellationSaysWhetherWorkHadBegun() {
    assertThat(Orders.released().cancel("customer gone").afterRelease()).isTrue();
  }

  @Test
  void anOrderThatIsNotHeldIsNotResumed() {
    assertRefused(() -> Orders.confirmed().resume(), "order/not-held");
  }

  @Test
  void aNewPromiseNamesTheFormerAndMovesTheDueDate() {
    Order order = Orders.confirmed();
    UUID line = order.lines.getFirst().id;

    PromiseSet fact = order.promise(line, 2, WANTED.plusDays(3), "paint shop busy");

    assertThat(fact.previous()).isEqualTo(WANTED);
    assertThat(order.dueDate).isEqualTo(WANTED.plusDays(3));
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "COMPLETED", "SETTLED", "ARCHIVED", "REJECTED", "CANCELLED"})
  void nothingIsPromisedBeforeTheReviewOrAfterTheEnd(OrderStatus status) {
    Order order = Orders.in(status);
    UUID line = order.lines.getFirst().id;

    assertRefused(() -> order.promise(line, 2, WANTED, "late"), "order/promise-closed");
  }

  @Test
  void theFirstPromiseComesOutOfAReview() {
    Order order = Orders.draft();
    order.hold("waiting");
    UUID line = order.lines.getFirst().id;

    assertRefused(() -> order.promise(line, 1, WANTED, "early"), "order/promise-closed");
  }

  /** What is not there is missing in every state; a number of 1 says nothing about its order. */
  @ParameterizedTest
  @EnumSource
  void aLineOfAnotherOrderIsNotThere(OrderStatus status) {
    Order order = Orders.in(status);

    for (int promiseNo = 1; promiseNo <= 2; promiseNo++) {
      int number = promiseNo;
      assertRefused(
          () -> order.promise(UUID.randomUUID(), number, WANTED, "late"), "order/line-not-found");
    }
  }

  @Test
  void everyLineSignedCompletesAnOrder() {
    Order order = Orders.released();
    OrderLine chairs = order.lines.getFirst();
    order.signed(chairs.id, new BigDecimal("6"));
    order.signed(order.lines.getLast().id, BigDecimal.ONE);
    assertThat(order.close(NOW)).isEmpty();

    order.signed(chairs.id, new BigDecimal("4.5"));

    assertThat(order.close(NOW)).containsExactly(new OrderCompleted(order.id, NOW));
  }

  @Test
  void goodsThenMoneyAndMoneyThenGoodsEndTheSame() {
    Order goodsFirst = Orders.released();
    Order moneyFirst = Orders.released();

    Orders.signEverything(goodsFirst);
    List<Class<?>> first = kinds(goodsFirst.close(NOW));
    goodsFirst.paid();
    List<Class<?>> second = kinds(goodsFirst.close(NOW));
    moneyFirst.paid();
    List<Class<?>> nothing = kinds(moneyFirst.close(NOW));
    Orders.signEverything(moneyFirst);
    List<Class<?>> both = kinds(moneyFirst.close(NOW));

    assertThat(first).containsExactly(OrderCompleted.class);
    assertThat(second).containsExactly(OrderSettled.class);
    assertThat(nothing).isEmpty();
    assertThat(both).containsExactly(OrderCompleted.class, OrderSettled.class);
    assertThat(moneyFirst.status()).isEqualTo(goodsFirst.status());
  }

  @Test
  void goodsSignedForDuringAHoldCompleteTheOrderAfterIt() {
    Order order = Orders.released();
    order.hold("credit");
    Orders.signEverything(order);
    assertThat(order.close(NOW)).isEmpty();

    order.resume();

    assertThat(kinds(order.close(NOW))).containsExactly(OrderCompleted.class);
  }

  @Test
  void moneyTakenBackOpensASettledOrderAndMoneySentAgainSettlesIt() {
    Order order = Orders.settled();

    order.unsettle();

    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(order.close(NOW)).isEmpty();
    order.paid();
    assertThat(kinds(order.close(NOW))).containsExactly(OrderSettled.class);
  }

  @Test
  void anArchivedOrderStaysPutAway() {
    Order order = Orders.archived();

    order.unsettle();

    assertThat(order.status()).isEqualTo(OrderStatus.ARCHIVED);
    assertRefused(() -> order.cancel("late"), "order/illegal-transition");
  }

  private static List<Class<?>> kinds(List<? extends Event> facts) {
    return facts.stream().<Class<?>>map(Event::getClass).toList();
  }

  private static void assertRefused(ThrowingCallable command, String code) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
