package org.gendan.order.timeline;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gendan.order.timeline.TimelineRepository.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a fact what a sentence about one order needs: the number or name of what the fact only
 * has the id of, as other facts of the same order told it, and of documents that several orders
 * share this order's part.
 */
final class Explainer {

  /** The value that people know a thing by, where a fact has its id. */
  private record Name(String id, String value) {}

  private static final List<Name> NAMES =
      List.of(
          new Name("lineId", "lineNo"),
          new Name("lineId", "productCode"),
          new Name("ticketId", "ticketNo"),
          new Name("partId", "kind"),
          new Name("receiptId", "bankReference"));

  private static final long MINUTES_OF_AN_HOUR = 60;

  private final UUID orderId;
  private final Map<Name, Map<Object, Object>> known = new HashMap<>();

  Explainer(UUID orderId, Collection<Entry> entries) {
    this.orderId = orderId;
    entries.forEach(entry -> learn(entry.data()));
  }

  Map<String, Object> explain(Entry entry) {
    Map<String, Object> fact = new HashMap<>(entry.data());
    fact.put("actor", entry.actor());
    for (Name name : NAMES) {
      Object found = named(name, fact.get(name.id()));
      if (found != null) {
        fact.putIfAbsent(name.value(), found);
      }
    }
    fact.put("receipts", receipts(fact.get("receiptIds")));
    pegs(fact);
    conditions(fact);
    elapsed(fact);
    return fact;
  }

  private void learn(@Nullable Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        for (Name name : NAMES) {
          Object id = map.get(name.id());
          Object told = map.get(name.value());
          if (id != null && told != null) {
            known.computeIfAbsent(name, any -> new HashMap<>()).put(id, told);
          }
        }
        map.values().forEach(this::learn);
      }
      case Collection<?> list -> list.forEach(this::learn);
      case null, default -> {
        // A single value names nothing.
      }
    }
  }

  private @Nullable Object named(Name name, @Nullable Object id) {
    return id == null ? null : known.getOrDefault(name, Map.of()).get(id);
  }

  private List<Object> receipts(@Nullable Object ids) {
    Name reference = new Name("receiptId", "bankReference");
    return each(ids).map(id -> named(reference, id)).filter(Objects::nonNull).toList();
  }

  private void pegs(Map<String, Object> fact) {
    List<Map<?, ?>> all = maps(fact.get("pegs")).toList();
    List<Map<?, ?>> ours = all.stream().filter(this::isOurs).toList();
    List<Map<String, Object>> sums = sums(ours);
    fact.put("ours", sums);
    fact.put("share", ours.size() < all.size() ? sums : List.of());
    fact.put("goods", ours.stream().map(this::goods).toList());
  }

  private boolean isOurs(Map<?, ?> peg) {
    return orderId.toString().equals(peg.get("orderId"));
  }

  private Map<String, Object> goods(Map<?, ?> peg) {
    Map<String, Object> goods = new HashMap<>();
    goods.put("quantity", peg.get("quantity"));
    goods.put("productCode", named(new Name("lineId", "productCode"), peg.get("lineId")));
    return goods;
  }

  private static List<Map<String, Object>> sums(List<Map<?, ?>> pegs) {
    Map<String, BigDecimal> byUnit = new LinkedHashMap<>();
    for (Map<?, ?> peg : pegs) {
      if (peg.get("quantity") instanceof Map<?, ?> quantity
          && quantity.get("unit") instanceof String unit
          && quantity.get("value") instanceof String value) {
        byUnit.merge(unit, new BigDecimal(value), BigDecimal::add);
      }
    }
    return byUnit.entrySet().stream()
        .map(sum -> Map.<String, Object>of("value", sum.getValue(), "unit", sum.getKey()))
        .toList();
  }

  private static void conditions(Map<String, Object> fact) {
    fact.put("unmet", conditions(fact, "OPEN"));
    fact.put("overridden", conditions(fact, "OVERRIDDEN"));
  }

  private static List<Map<String, Object>> conditions(Map<String, Object> fact, String state) {
    return maps(fact.get("conditions"))
        .filter(condition -> state.equals(condition.get("state")))
        .map(
            condition -> Map.<String, Object>of("condition", String.valueOf(condition.get("name"))))
        .toList();
  }

  private static void elapsed(Map<String, Object> fact) {
    if (fact.get("elapsedMinutes") instanceof Number minutes) {
      fact.put(
          "elapsed",
          Map.of(
              "hours",
              minutes.longValue() / MINUTES_OF_AN_HOUR,
              "minutes",
              minutes.longValue() % MINUTES_OF_AN_HOUR));
    }
  }

  private static Stream<Map<?, ?>> maps(@Nullable Object list) {
    return each(list)
        .<Map<?, ?>>mapMulti(
            (one, keep) -> {
              if (one instanceof Map<?, ?> map) {
                keep.accept(map);
              }
            });
  }

  private static Stream<?> each(@Nullable Object list) {
    return list instanceof Collection<?> items ? items.stream() : Stream.of();
  }
}
