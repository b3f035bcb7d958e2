package org.gendan.launcher.demo.script;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The orders of a month, earliest first. */
public record OrderBook(List<SalesOrder> orders) {

  /** Of so many orders one comes from a store, which orders twenty times as much. */
  private static final int STORE_SHARE = 50;

  public OrderBook {
    orders =
        orders.stream()
            .sorted(Comparator.comparing(SalesOrder::ordered).thenComparing(SalesOrder::no))
            .toList();
  }

  OrderBook of(YearMonth month) {
    return new OrderBook(
        orders.stream().filter(order -> YearMonth.from(order.ordered()).equals(month)).toList());
  }

  /**
   * At most so many, spread evenly over the month, always the same ones. Stores come less often
   * than they do in the book, so that a small selection is not nearly all theirs.
   */
  public OrderBook choose(int wanted) {
    if (orders.size() <= wanted) {
      return this;
    }
    List<SalesOrder> stores = orders.stream().filter(order -> !order.online()).toList();
    List<SalesOrder> online = orders.stream().filter(SalesOrder::online).toList();
    int fromStores =
        Math.min(
            stores.size(), Math.max(wanted - online.size(), Math.ceilDiv(wanted, STORE_SHARE)));
    List<SalesOrder> chosen = new ArrayList<>(spread(stores, fromStores));
    chosen.addAll(spread(online, wanted - fromStores));
    return new OrderBook(chosen);
  }

  /** The orders that are not in the other book. */
  public OrderBook without(OrderBook other) {
    return new OrderBook(orders.stream().filter(order -> !other.orders().contains(order)).toList());
  }

  /** The same orders, placed one after the other on so many days from this one on. */
  public OrderBook placedFrom(LocalDate first, int days) {
    List<SalesOrder> placed = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      LocalDate day = first.plusDays((long) i * days / orders.size());
      SalesOrder order = orders.get(i);
      placed.add(order.later(day.toEpochDay() - order.ordered().toEpochDay()));
    }
    return new OrderBook(placed);
  }

  Set<String> customers() {
    return orders.stream().map(SalesOrder::customer).collect(Collectors.toSet());
  }

  public LocalDate firstDay() {
    return orders.getFirst().ordered();
  }

  public OrderBook later(long days) {
    return new OrderBook(orders.stream().map(order -> order.later(days)).toList());
  }

  private static List<SalesOrder> spread(List<SalesOrder> all, int wanted) {
    List<SalesOrder> chosen = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      chosen.add(all.get((int) ((long) i * all.size() / wanted)));
    }
    return chosen;
  }
}
