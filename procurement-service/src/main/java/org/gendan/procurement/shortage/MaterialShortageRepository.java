package org.gendan.procurement.shortage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.gendan.procurement.shortage.MaterialShortage.Sequence;
import org.gendan.procurement.shortage.MaterialShortage.ShortageFocus;
import org.jspecify.annotations.Nullable;

/** What is missing, added up by material: always computed, never stored. */
@ApplicationScoped
class MaterialShortageRepository {

  private static final int ORDERS_SHOWN = 6;

  /** One row per order and material, then one per material; ?1 is today. */
  private static final String SUMMED =
      """
      with waiting as (
        select n.material_code, n.unit, c.order_no, c.needed_by, n.needed, coalesce(b.pegged, 0) as pegged,
          greatest(n.missing - coalesce(b.pegged, 0), 0) as gap, b.promised, b.undated, b.overdue,
          f.supplier_code, f.lead_days,
          case when n.missing > coalesce(b.pegged, 0) then cast(?1 as date) + f.lead_days else b.promised end as expected
        from material_needs n
        join material_checks c on c.order_id = n.order_id and c.status in ('SHORT', 'DATED')
        left join preferred_offers f on f.material_code = n.material_code
        left join lateral (
          select sum(p.quantity - p.received) as pegged, max(o.promised_date) as promised,
            bool_or(o.promised_date is null) as undated, bool_or(o.promised_date < cast(?1 as date)) as overdue
          from purchase_pegs p
          join purchase_lines l on l.id = p.purchase_line_id
          join purchase_orders o on o.id = l.purchase_order_id
          where p.order_id = n.order_id and p.material_code = n.material_code and p.quantity > p.received) b on true
        where n.missing > 0),
      summed as (
        select material_code, min(unit) as unit, sum(needed) as needed, sum(pegged) as on_order, sum(gap) as gap,
          min(needed_by) as needed_by, count(*) as orders,
          array_to_string((array_agg(order_no order by needed_by, order_no))[1:%d], ',') as order_nos,
          min(supplier_code) as supplier_code, min(lead_days) as lead_days,
          case when not coalesce(bool_or(undated), false) then max(promised) end as promised,
          coalesce(bool_or(undated), false) as undated, coalesce(bool_or(overdue), false) as overdue,
          nullif(greatest(max(expected - needed_by), 0), 0) as days_late
        from waiting group by material_code)
      """
          .formatted(ORDERS_SHOWN);

  private static final String FOUND =
      """
      from summed where (?2 = '' or supplier_code = ?2) and (?3 = '' or material_code = ?3) and (?4 = ''
        or ?4 = 'NOT_ORDERED' and gap > 0
        or ?4 = 'LATE' and days_late > 0
        or ?4 = 'OVERDUE' and overdue
        or ?4 = 'UNDATED' and undated
        or ?4 = 'NO_SUPPLIER' and gap > 0 and supplier_code is null)
      """;

  private final Sql sql;
  private final Clock clock;

  MaterialShortageRepository(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Page<MaterialShortage> page(
      @Nullable String supplier,
      @Nullable String material,
      @Nullable ShortageFocus focus,
      @Nullable Sequence sequence,
      PageRequest page) {
    Object[] filter = {
      today(), text(supplier), text(material), focus == null ? "" : focus.name(),
    };
    String order =
        sequence == Sequence.SUPPLIER
            ? "supplier_code nulls last, needed_by, material_code"
            : "needed_by, material_code";
    String select =
        """
        select w.material_code, m.name, w.unit, w.needed,
          (select coalesce(sum(s.on_hand - s.reserved), 0) from stock_items s where s.material_code = w.material_code),
          w.on_order, w.gap, w.needed_by, w.orders, w.order_nos, w.supplier_code, p.name, w.lead_days, w.promised, w.days_late
        from (select * %s order by %s limit %d offset %d) w
        left join products m on m.code = w.material_code
        left join suppliers p on p.code = w.supplier_code
        order by %s
        """
            .formatted(FOUND, order, page.size(), (long) page.page() * page.size(), outer(order));
    List<MaterialShortage> items =
        sql.rows(SUMMED + select, filter).stream().map(MaterialShortageRepository::view).toList();
    return Page.of(page, items, sql.count(SUMMED + "select count(*) " + FOUND, filter));
  }

  /** How many materials want each to be done. */
  Map<ShortageFocus, Long> counts() {
    Row row =
        sql.rows(
                SUMMED
                    + """
                    select count(*) filter (where gap > 0), count(*) filter (where days_late > 0),
                      count(*) filter (where overdue), count(*) filter (where undated),
                      count(*) filter (where gap > 0 and supplier_code is null)
                    from summed""",
                today())
            .getFirst();
    return Map.of(
        ShortageFocus.NOT_ORDERED, row.count(0),
        ShortageFocus.LATE, row.count(1),
        ShortageFocus.OVERDUE, row.count(2),
        ShortageFocus.UNDATED, row.count(3),
        ShortageFocus.NO_SUPPLIER, row.count(4));
  }

  private static MaterialShortage view(Row row) {
    return new MaterialShortage(
        row.text(0),
        row.textOrNull(1),
        row.text(2),
        row.amount(3),
        row.amount(4),
        row.amount(5),
        row.amount(6),
        row.day(7),
        row.count(8),
        List.of(row.text(9).split(",", -1)),
        row.textOrNull(10),
        row.textOrNull(11),
        (Integer) row.columns()[12],
        row.dayOrNull(13),
        (Integer) row.columns()[14]);
  }

  private static String outer(String order) {
    return "w." + order.replace(", ", ", w.");
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
