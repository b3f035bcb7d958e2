package org.gendan.procurement.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gendan.contracts.order.OrderEvent.ReleasedLine;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.sql.Sql;
import org.gendan.procurement.peg.PegRepository.Share;
import org.jspecify.annotations.Nullable;

/** What released orders take of each material, and how far that is. */
@ApplicationScoped
public class NeedRepository {

  /** What an order takes of one material, and how far that is (物料需求). */
  public record MaterialNeed(
      String materialCode, String unit, BigDecimal needed, BigDecimal reserved, BigDecimal issued) {

    public BigDecimal missing() {
      return needed.subtract(reserved).subtract(issued);
    }

    /** The same need after more was set aside. */
    MaterialNeed with(Map<String, BigDecimal> more) {
      BigDecimal added = more.getOrDefault(materialCode, BigDecimal.ZERO);
      return new MaterialNeed(materialCode, unit, needed, reserved.add(added), issued);
    }
  }

  /**
   * One line of a released order with what it takes.
   *
   * @param needs quantity per material; empty until the product is known
   */
  public record CheckLine(
      UUID lineId, String productCode, BigDecimal quantity, Map<String, BigDecimal> needs) {}

  /** An order and one of its materials. */
  record Key(UUID orderId, String materialCode) {}

  /** The stored form of what a line takes. */
  record LineNeeds(SortedMap<String, BigDecimal> quantities) {}

  private final Sql sql;

  NeedRepository(Sql sql) {
    this.sql = sql;
  }

  void addLines(UUID orderId, List<ReleasedLine> lines) {
    sql.run(
        """
        insert into check_lines (line_id, order_id, line_no, product_code, quantity)
        select l, ?1, n, p, q from unnest(cast(?2 as uuid[]), cast(?3 as int[]), cast(?4 as text[]),
          cast(?5 as numeric[])) as t (l, n, p, q)\
        """,
        orderId,
        lines.stream().map(ReleasedLine::lineId).toArray(UUID[]::new),
        lines.stream().map(ReleasedLine::lineNo).toArray(Integer[]::new),
        lines.stream().map(ReleasedLine::productCode).toArray(String[]::new),
        lines.stream().map(line -> line.quantity().value()).toArray(BigDecimal[]::new));
  }

  /** The lines of an order in their order. */
  public List<CheckLine> lines(UUID orderId) {
    return sql
        .rows(
            """
            select line_id, product_code, quantity, cast(needs as text) from check_lines
            where order_id = ?1 order by line_no\
            """,
            orderId)
        .stream()
        .map(row -> new CheckLine(row.id(0), row.text(1), row.amount(2), needs(row.textOrNull(3))))
        .toList();
  }

  /** Keeps what the lines take, line by line and together. */
  void addNeeds(UUID orderId, List<CheckLine> lines, List<MaterialNeed> sums) {
    sql.run(
        """
        update check_lines c set needs = cast(t.n as jsonb)
        from unnest(cast(?1 as uuid[]), cast(?2 as text[])) as t (l, n) where c.line_id = t.l\
        """,
        lines.stream().map(CheckLine::lineId).toArray(UUID[]::new),
        lines.stream().map(line -> json(line.needs())).toArray(String[]::new));
    sql.run(
        """
        insert into material_needs (order_id, material_code, unit, needed)
        select ?1, m, u, q from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as numeric[])) as t (m, u, q)\
        """,
        orderId,
        sums.stream().map(MaterialNeed::materialCode).toArray(String[]::new),
        sums.stream().map(MaterialNeed::unit).toArray(String[]::new),
        sums.stream().map(MaterialNeed::needed).toArray(BigDecimal[]::new));
  }

  /** All needs of an order, by material code. */
  public List<MaterialNeed> of(UUID orderId) {
    return sql
        .rows(
            """
            select material_code, unit, needed, reserved, issued from material_needs
            where order_id = ?1 order by material_code\
            """,
            orderId)
        .stream()
        .map(
            row ->
                new MaterialNeed(
                    row.text(0), row.text(1), row.amount(2), row.amount(3), row.amount(4)))
        .toList();
  }

  /** What the orders of these shares still miss of their materials. */
  Map<Key, BigDecimal> missing(List<Share> shares) {
    return sql
        .rows(
            """
            select distinct n.order_id, n.material_code, n.missing from material_needs n
            join unnest(cast(?1 as uuid[]), cast(?2 as text[])) as t (o, m)
              on n.order_id = t.o and n.material_code = t.m
            where n.missing > 0\
            """,
            shares.stream().map(Share::orderId).toArray(UUID[]::new),
            shares.stream().map(Share::materialCode).toArray(String[]::new))
        .stream()
        .collect(toMap(row -> new Key(row.id(0), row.text(1)), row -> row.amount(2)));
  }

  /** Set aside for several orders at once. */
  void reserved(List<Share> shares) {
    sql.run(
        """
        update material_needs n set reserved = n.reserved + t.q
        from (select o, m, sum(q) as q from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as numeric[]))
          as u (o, m, q) group by o, m) t
        where n.order_id = t.o and n.material_code = t.m\
        """,
        shares.stream().map(Share::orderId).toArray(UUID[]::new),
        shares.stream().map(Share::materialCode).toArray(String[]::new),
        shares.stream().map(Share::quantity).toArray(BigDecimal[]::new));
  }

  void reserved(UUID orderId, Map<String, BigDecimal> quantities) {
    change("reserved = n.reserved + t.q", orderId, quantities);
  }

  /** What was set aside has left for a ticket. */
  public void issued(UUID orderId, Map<String, BigDecimal> quantities) {
    change("reserved = n.reserved - t.q, issued = n.issued + t.q", orderId, quantities);
  }

  /** The order needs no more than what it got. */
  void close(UUID orderId) {
    sql.run(
        "update material_needs set needed = issued, reserved = 0 where order_id = ?1 and needed <>"
            + " issued",
        orderId);
  }

  private void change(String how, UUID orderId, Map<String, BigDecimal> quantities) {
    sql.run(
        "update material_needs n set "
            + how
            + " from unnest(cast(?2 as text[]), cast(?3 as numeric[])) as t (m, q)"
            + " where n.order_id = ?1 and n.material_code = t.m",
        orderId,
        quantities.keySet().toArray(String[]::new),
        quantities.values().toArray(BigDecimal[]::new));
  }

  private static String json(Map<String, BigDecimal> needs) {
    return new String(EventJson.write(new LineNeeds(new TreeMap<>(needs))), UTF_8);
  }

  private static Map<String, BigDecimal> needs(@Nullable String json) {
    try {
      return json == null
          ? Map.of()
          : EventJson.read(json.getBytes(UTF_8), LineNeeds.class).quantities();
    } catch (IOException e) {
      throw new IllegalStateException("Stored needs of a line are not readable", e);
    }
  }
}
