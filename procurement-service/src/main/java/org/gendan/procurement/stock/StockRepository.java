package org.gendan.procurement.stock;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.gendan.procurement.peg.PegRepository.Share;
import org.gendan.procurement.stock.Movement.Place;

/** The rows of the stock ledger, always read and written in sets. */
@ApplicationScoped
class StockRepository {

  private final Sql sql;
  private final CurrentCause cause;
  private final Clock clock;

  StockRepository(Sql sql, CurrentCause cause, Clock clock) {
    this.sql = sql;
    this.cause = cause;
    this.clock = clock;
  }

  /** All rows of these materials, locked in the order of their places. */
  SortedMap<Place, StockItem> locked(Collection<String> materials) {
    SortedMap<Place, StockItem> items = new TreeMap<>();
    for (Row row :
        sql.rows(
            """
            select material_code, plant, unit, on_hand, reserved from stock_items where material_code = any (?1)
            order by material_code collate "C", plant collate "C" for update\
            """,
            (Object) materials.toArray(String[]::new))) {
      Place place = new Place(row.text(0), row.text(1));
      items.put(place, new StockItem(place, row.text(2), row.amount(3), row.amount(4)));
    }
    return items;
  }

  /** Makes sure that there is a row for each place, so that it can be locked. */
  void open(SortedMap<Place, String> units) {
    sql.run(
        """
        insert into stock_items (material_code, plant, unit)
        select m, p, u from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[])) as t (m, p, u)
        on conflict do nothing\
        """,
        units.keySet().stream().map(Place::materialCode).toArray(String[]::new),
        units.keySet().stream().map(Place::plant).toArray(String[]::new),
        units.values().toArray(String[]::new));
  }

  /** Adds to what is on hand and to what is reserved; negative amounts take away. */
  void change(SortedMap<Place, BigDecimal> onHand, SortedMap<Place, BigDecimal> reserved) {
    SortedMap<Place, BigDecimal> all = new TreeMap<>(onHand);
    all.putAll(reserved);
    if (all.isEmpty()) {
      return;
    }
    sql.run(
        """
        update stock_items s set on_hand = s.on_hand + t.h, reserved = s.reserved + t.r
        from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as numeric[]), cast(?4 as numeric[]))
          as t (m, p, h, r)
        where s.material_code = t.m and s.plant = t.p\
        """,
        all.keySet().stream().map(Place::materialCode).toArray(String[]::new),
        all.keySet().stream().map(Place::plant).toArray(String[]::new),
        all.keySet().stream()
            .map(p -> onHand.getOrDefault(p, BigDecimal.ZERO))
            .toArray(BigDecimal[]::new),
        all.keySet().stream()
            .map(p -> reserved.getOrDefault(p, BigDecimal.ZERO))
            .toArray(BigDecimal[]::new));
  }

  void add(List<Movement> movements) {
    sql.run(
        """
        insert into stock_movements (id, material_code, plant, kind, quantity, unit, reason, order_id, document_id,
          moved_by, moved_at)
        select t.*, ?10, ?11 from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as text[]),
          cast(?4 as text[]), cast(?5 as numeric[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as uuid[]),
          cast(?9 as uuid[])) as t\
        """,
        movements.stream().map(any -> UuidV7.next(clock)).toArray(UUID[]::new),
        movements.stream().map(m -> m.place().materialCode()).toArray(String[]::new),
        movements.stream().map(m -> m.place().plant()).toArray(String[]::new),
        movements.stream().map(m -> m.kind().name()).toArray(String[]::new),
        movements.stream().map(Movement::quantity).toArray(BigDecimal[]::new),
        movements.stream().map(Movement::unit).toArray(String[]::new),
        movements.stream().map(Movement::reason).toArray(String[]::new),
        movements.stream().map(Movement::orderId).toArray(UUID[]::new),
        movements.stream().map(Movement::documentId).toArray(UUID[]::new),
        cause.actor(),
        Timestamp.from(clock.instant()));
  }

  /** What is free of each material, over all plants. */
  Map<String, BigDecimal> free(Collection<String> materials) {
    return sql
        .rows(
            """
            select material_code, sum(on_hand - reserved) from stock_items where material_code = any (?1)
            group by material_code\
            """,
            (Object) materials.toArray(String[]::new))
        .stream()
        .collect(toMap(row -> row.text(0), row -> row.amount(1)));
  }

  /** What is set aside for an order, by place. */
  SortedMap<Place, BigDecimal> reservations(UUID orderId) {
    SortedMap<Place, BigDecimal> reserved = new TreeMap<>();
    sql.rows("select material_code, plant, quantity from reservations where order_id = ?1", orderId)
        .forEach(row -> reserved.put(new Place(row.text(0), row.text(1)), row.amount(2)));
    return reserved;
  }

  void reserve(UUID orderId, SortedMap<Place, BigDecimal> quantities) {
    sql.run(
        """
        insert into reservations (order_id, material_code, plant, quantity)
        select ?1, m, p, q from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as numeric[])) as t (m, p, q)
        on conflict (order_id, material_code, plant) do update
        set quantity = reservations.quantity + excluded.quantity\
        """,
        orderId,
        quantities.keySet().stream().map(Place::materialCode).toArray(String[]::new),
        quantities.keySet().stream().map(Place::plant).toArray(String[]::new),
        quantities.values().toArray(BigDecimal[]::new));
  }

  /** For several orders at one plant. */
  void reserve(String plant, List<Share> shares) {
    sql.run(
        """
        insert into reservations (order_id, material_code, plant, quantity)
        select o, m, ?4, sum(q) from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as numeric[]))
          as t (o, m, q) group by o, m
        on conflict (order_id, material_code, plant) do update
        set quantity = reservations.quantity + excluded.quantity\
        """,
        shares.stream().map(Share::orderId).toArray(UUID[]::new),
        shares.stream().map(Share::materialCode).toArray(String[]::new),
        shares.stream().map(Share::quantity).toArray(BigDecimal[]::new),
        plant);
  }

  /** Takes from an order's reservations; what is used up goes away. */
  void unreserve(UUID orderId, SortedMap<Place, BigDecimal> quantities) {
    Object[] parameters = {
      orderId,
      quantities.keySet().stream().map(Place::materialCode).toArray(String[]::new),
      quantities.keySet().stream().map(Place::plant).toArray(String[]::new),
      quantities.values().toArray(BigDecimal[]::new)
    };
    String taken =
        """
         unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as numeric[])) as t (m, p, q)
        where r.order_id = ?1 and r.material_code = t.m and r.plant = t.p and r.quantity\
        """;
    sql.run("delete from reservations r using" + taken + " <= t.q", parameters);
    sql.run(
        "update reservations r set quantity = r.quantity - t.q from" + taken + " > t.q",
        parameters);
  }
}
