package org.gendan.procurement.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The stock as people see it, at the plants that are theirs. */
@ApplicationScoped
class StockViews {

  /** What lies of one material at one plant. */
  record StockView(
      String materialCode,
      String plant,
      String unit,
      BigDecimal onHand,
      BigDecimal reserved,
      BigDecimal free) {}

  /** One movement, newest first. */
  record MovementView(
      UUID id,
      String materialCode,
      String plant,
      String kind,
      BigDecimal quantity,
      String unit,
      String reason,
      String movedBy,
      Instant movedAt) {}

  private static final String MINE =
      " where (?1 = '*' or plant = any (string_to_array(?1, ','))) and (?2 = '' or material_code ="
          + " ?2)";

  private final Sql sql;
  private final Scope scope;

  StockViews(Sql sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  Page<StockView> stock(@Nullable String material, PageRequest page) {
    Object[] filter = filter(material);
    List<StockView> items =
        sql
            .rows(
                "select material_code, plant, unit, on_hand, reserved from stock_items"
                    + MINE
                    + " order by material_code, plant"
                    + limit(page),
                filter)
            .stream()
            .map(
                row ->
                    new StockView(
                        row.text(0),
                        row.text(1),
                        row.text(2),
                        row.amount(3),
                        row.amount(4),
                        row.amount(3).subtract(row.amount(4))))
            .toList();
    return Page.of(page, items, sql.count("select count(*) from stock_items" + MINE, filter));
  }

  Page<MovementView> movements(@Nullable String material, PageRequest page) {
    Object[] filter = filter(material);
    List<MovementView> items =
        sql
            .rows(
                "select id, material_code, plant, kind, quantity, unit, reason, moved_by, moved_at"
                    + " from stock_movements"
                    + MINE
                    + " order by moved_at desc, id desc"
                    + limit(page),
                filter)
            .stream()
            .map(
                row ->
                    new MovementView(
                        row.id(0),
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.amount(4),
                        row.text(5),
                        row.text(6),
                        row.text(7),
                        row.time(8)))
            .toList();
    return Page.of(page, items, sql.count("select count(*) from stock_movements" + MINE, filter));
  }

  private Object[] filter(@Nullable String material) {
    String plants = scope.isAll(Kind.PLANTS) ? "*" : String.join(",", scope.values(Kind.PLANTS));
    return new Object[] {plants, material == null ? "" : material};
  }

  private static String limit(PageRequest page) {
    return " limit " + page.size() + " offset " + (long) page.page() * page.size();
  }
}
