package org.gendan.procurement.shortage;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What orders miss and nobody has ordered: always computed, never stored. */
@ApplicationScoped
class ShortageRepository {

  /** A shortage as buyers see it. */
  record ShortageView(
      UUID orderId,
      String orderNo,
      String materialCode,
      @Nullable String name,
      String unit,
      BigDecimal quantity,
      LocalDate neededBy,
      boolean held,
      @Nullable String supplierCode,
      @Nullable Integer leadDays) {}

  private static final String OPEN =
      """
      from material_needs n
      join material_checks c on c.order_id = n.order_id and c.status in ('SHORT', 'DATED')
      left join lateral (select sum(p.quantity - p.received) as pegged from purchase_pegs p
        where p.order_id = n.order_id and p.material_code = n.material_code) b on true
      left join preferred_offers f on f.material_code = n.material_code
      left join products m on m.code = n.material_code
      where n.missing > 0 and n.missing > coalesce(b.pegged, 0)
        and (?1 = '' or f.supplier_code = ?1)
        and (cardinality(cast(?2 as text[])) = 0 or n.material_code = any (cast(?2 as text[])))
      """;

  private final Sql sql;

  ShortageRepository(Sql sql) {
    this.sql = sql;
  }

  Page<ShortageView> page(@Nullable String supplier, @Nullable String material, PageRequest page) {
    Object[] filter = {
      supplier == null ? "" : supplier, material == null ? new String[0] : new String[] {material}
    };
    List<ShortageView> items =
        sql
            .rows(
                """
                select n.order_id, c.order_no, n.material_code, m.name, n.unit, n.missing - coalesce(b.pegged, 0),
                  c.needed_by, c.held, f.supplier_code, f.lead_days
                """
                    + OPEN
                    + " order by c.needed_by, n.order_id, n.material_code limit "
                    + page.size()
                    + " offset "
                    + (long) page.page() * page.size(),
                filter)
            .stream()
            .map(
                row ->
                    new ShortageView(
                        row.id(0),
                        row.text(1),
                        row.text(2),
                        row.textOrNull(3),
                        row.text(4),
                        row.amount(5),
                        row.day(6),
                        row.flag(7),
                        row.textOrNull(8),
                        (Integer) row.columns()[9]))
            .toList();
    return Page.of(page, items, sql.count("select count(*) " + OPEN, filter));
  }

  /**
   * What should be ordered now, the most urgent first. Held orders buy nothing, and an order whose
   * check is about to run may find what it misses in the store.
   *
   * @param supplier only what this one is preferred for; empty is all
   * @param materials only these; none is all
   */
  List<Shortfall> toOrder(String supplier, Set<String> materials) {
    return sql
        .rows(
            "select n.order_id, n.material_code, n.unit, n.missing - coalesce(b.pegged, 0) "
                + OPEN
                + """
                and not c.held and not exists (select 1 from recheck_requests r where r.order_id = n.order_id)
                order by c.needed_by, n.order_id, n.material_code\
                """,
            supplier,
            materials.toArray(String[]::new))
        .stream()
        .map(row -> new Shortfall(row.id(0), row.text(1), row.text(2), row.amount(3)))
        .toList();
  }

  /** Only one at a time decides what covers what; the others wait until its transaction ends. */
  void alone() {
    sql.values(Integer.class, "select 1 from pg_advisory_xact_lock(73031)");
  }
}
