package org.gendan.launcher.demo.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The orders that the demo follows; other people's orders in the same stack are left alone. */
public final class Cases {

  private final Map<String, Case> byId = new ConcurrentHashMap<>();
  private final Map<String, Case> byNumber = new ConcurrentHashMap<>();

  public void add(Case one) {
    byId.put(one.id(), one);
    byNumber.put(one.orderNo(), one);
  }

  public Optional<Case> byId(String orderId) {
    return Optional.ofNullable(byId.get(orderId));
  }

  /** Those of a list of order numbers, as work lists show it, that are ours. */
  public List<Case> byNumbers(String numbers) {
    return Optional.ofNullable(numbers).stream()
        .flatMap(all -> java.util.Arrays.stream(all.split(" ", -1)))
        .flatMap(number -> Optional.ofNullable(byNumber.get(number)).stream())
        .toList();
  }

  public void note(Collection<String> orderIds, Consumer<Case> what) {
    orderIds.forEach(id -> byId(id).ifPresent(what));
  }

  /** How many have not come to their end. */
  public int open() {
    return (int) byId.values().stream().filter(one -> !one.isClosed()).count();
  }

  public Collection<Case> all() {
    return byId.values();
  }
}
