package org.gendan.launcher.demo.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderBookTest {

  private static final YearMonth JUNE = YearMonth.of(2013, 6);

  @Test
  void aSmallSelectionIsSpreadOverTheMonthWithFewStores() {
    OrderBook chosen = book(300, 100).choose(100);

    assertEquals(100, chosen.orders().size());
    assertEquals(2, chosen.orders().stream().filter(order -> !order.online()).count());
    assertEquals(JUNE.atDay(1), chosen.firstDay());
    assertEquals(30, chosen.orders().stream().map(SalesOrder::ordered).distinct().count());
  }

  @Test
  void whatOneKindLacksTheOtherGives() {
    OrderBook chosen = book(10, 100).choose(60);

    assertEquals(60, chosen.orders().size());
    assertEquals(50, chosen.orders().stream().filter(order -> !order.online()).count());
  }

  @Test
  void allOrdersAreChosenWhenThereAreNotMore() {
    assertEquals(40, book(30, 10).choose(40).orders().size());
    assertEquals(40, book(30, 10).choose(500).orders().size());
  }

  @Test
  void onlyTheMonthThatWasAskedForIsPlayed() {
    assertEquals(0, book(30, 10).of(YearMonth.of(2013, 7)).orders().size());
    assertEquals(40, book(30, 10).of(JUNE).orders().size());
  }

  @Test
  void laterOrdersKeepTheirDistances() {
    SalesOrder moved = book(1, 0).later(10).orders().getFirst();

    assertEquals(JUNE.atDay(11), moved.ordered());
    assertEquals(JUNE.atDay(23), moved.due());
  }

  @Test
  void whatIsLeftForLaterIsNotPlayedBefore() {
    OrderBook all = book(30, 10);
    OrderBook chosen = all.choose(25);
    OrderBook rest = all.without(chosen);

    assertEquals(15, rest.orders().size());
    assertTrue(Collections.disjoint(rest.orders(), chosen.orders()));
  }

  @Test
  void ordersOfAMonthCanComeWithinDaysAndKeepTheTimeTheyGive() {
    List<SalesOrder> placed = book(8, 0).placedFrom(LocalDate.of(2013, 9, 2), 4).orders();

    assertEquals(LocalDate.of(2013, 9, 2), placed.getFirst().ordered());
    assertEquals(LocalDate.of(2013, 9, 5), placed.getLast().ordered());
    assertTrue(placed.stream().allMatch(order -> order.due().equals(order.ordered().plusDays(12))));
  }

  private static OrderBook book(int online, int stores) {
    List<SalesOrder> orders = new ArrayList<>();
    for (int i = 0; i < online; i++) {
      orders.add(order("SO1" + i, JUNE.atDay(1 + i % 30), true));
    }
    for (int i = 0; i < stores; i++) {
      orders.add(order("SO2" + i, JUNE.atDay(30), false));
    }
    return new OrderBook(orders);
  }

  private static SalesOrder order(String no, LocalDate day, boolean online) {
    return new SalesOrder(no, "C" + no, day, day.plusDays(12), online, List.of());
  }
}
