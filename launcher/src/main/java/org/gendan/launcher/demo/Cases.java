package org.gendan.launcher.demo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The orders that the demo follows; other people's orders in the same stack are left alone. */
final class Cases {

  private final Map<String, Case> byId = new ConcurrentHashMap<>();
  private final Map<String, Case> byNumber = new ConcurrentHashMap<>();

  void add(Case one) {
    byId.put(one.id(), one);
    byNumber.put(one.orderNo(), one);
  }

  Optional<Case> byId(String orderId) {
    return Optional.ofNullable(byId.get(orderId));
  }

  /** Those of a list of order numbers, as work lists show it, that are ours. */
  List<Case> byNumbers(String numbers) {
    return Optional.ofNullable(numbers).stream()
        .flatMap(all -> java.util.Arrays.stream(all.split(" ", -1)))
        .flatMap(number -> Optional.ofNullable(byNumber.get(number)).stream())
        .toList();
  }

  void note(Collection<String> orderIds, Consumer<Case> what) {
    orderIds.forEach(id -> byId(id).ifPresent(what));
  }

  /** How many have not come to their end. */
  int open() {
    return (int) byId.values().stream().filter(one -> !one.isClosed()).count();
  }

  Collection<Case> all() {
    return byId.values();
  }
}
