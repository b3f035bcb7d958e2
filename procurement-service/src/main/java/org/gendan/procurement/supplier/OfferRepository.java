package org.gendan.procurement.supplier;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gendan.platform.sql.Row;
import org.gendan.platform.sql.Sql;

/** Prices and lead times of suppliers, and whom to ask for what. */
@ApplicationScoped
public class OfferRepository {

  private static final String COLUMNS =
      "select supplier_code, material_code, price, currency, lead_days, minimum, preferred from ";

  private final Sql sql;

  OfferRepository(Sql sql) {
    this.sql = sql;
  }

  /** The offer to take for each of these materials; one that nobody offers is missing. */
  public Map<String, Offer> preferred(Collection<String> materials) {
    return byMaterial(
        sql.rows(
            COLUMNS + "preferred_offers where material_code = any (?1)",
            (Object) materials.toArray(String[]::new)));
  }

  /** What one supplier offers, by material; nothing from an inactive one. */
  public Map<String, Offer> of(String supplierCode) {
    return byMaterial(
        sql.rows(
            COLUMNS
                + "supplier_offers where supplier_code = ?1 and exists"
                + " (select 1 from suppliers s where s.code = ?1 and s.active)",
            supplierCode));
  }

  public boolean isActive(String supplierCode) {
    return sql.count("select count(*) from suppliers where code = ?1 and active", supplierCode) > 0;
  }

  List<Offer> all(String supplierCode) {
    return sql
        .rows(
            COLUMNS + "supplier_offers where supplier_code = ?1 order by material_code",
            supplierCode)
        .stream()
        .map(OfferRepository::offer)
        .toList();
  }

  /** A later offer for the same material replaces the former. */
  void keep(String supplierCode, List<Offer> offers) {
    sql.run(
        """
        insert into supplier_offers (supplier_code, material_code, price, currency, lead_days, minimum, preferred)
        select ?1, t.* from unnest(cast(?2 as text[]), cast(?3 as numeric[]), cast(?4 as text[]), cast(?5 as int[]),
          cast(?6 as numeric[]), cast(?7 as boolean[])) as t
        on conflict (supplier_code, material_code) do update set price = excluded.price,
          currency = excluded.currency, lead_days = excluded.lead_days, minimum = excluded.minimum,
          preferred = excluded.preferred\
        """,
        supplierCode,
        offers.stream().map(Offer::materialCode).toArray(String[]::new),
        offers.stream().map(Offer::price).toArray(BigDecimal[]::new),
        offers.stream().map(Offer::currency).toArray(String[]::new),
        offers.stream().map(Offer::leadDays).toArray(Integer[]::new),
        offers.stream().map(Offer::minimum).toArray(BigDecimal[]::new),
        offers.stream().map(Offer::preferred).toArray(Boolean[]::new));
  }

  private static Map<String, Offer> byMaterial(List<Row> rows) {
    return rows.stream()
        .map(OfferRepository::offer)
        .collect(toMap(Offer::materialCode, offer -> offer));
  }

  private static Offer offer(Row row) {
    return new Offer(
        row.text(0),
        row.text(1),
        row.amount(2),
        row.text(3),
        row.number(4),
        row.amount(5),
        row.flag(6));
  }
}
