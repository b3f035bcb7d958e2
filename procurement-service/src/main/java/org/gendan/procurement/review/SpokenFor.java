package org.gendan.procurement.review;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.platform.sql.Sql;

/**
 * Material that answered reviews count on although nothing is set aside for them yet. Without it
 * every order under review would be promised the same stock.
 */
@ApplicationScoped
class SpokenFor {

  private final Sql sql;
  private final int days;

  SpokenFor(Sql sql, @ConfigProperty(name = "gendan.procurement.review-counts-days") int days) {
    this.sql = sql;
    this.days = days;
  }

  /** What orders other than this one count on, by material. */
  Map<String, BigDecimal> byOthers(UUID orderId, Collection<String> materials, LocalDate today) {
    return sql
        .rows(
            """
            select material_code, sum(quantity) from review_needs
            where material_code = any (?1) and order_id <> ?2 and until >= ?3 group by material_code""",
            materials.toArray(String[]::new),
            orderId,
            today)
        .stream()
        .collect(toMap(row -> row.text(0), row -> row.amount(1)));
  }

  /** The order counts on this from now on; a released one has its own, really set aside. */
  void count(UUID orderId, SortedMap<String, BigDecimal> needs, LocalDate today) {
    forget(orderId);
    sql.run(
        """
        insert into review_needs (order_id, material_code, quantity, until)
        select ?1, m, q, ?4 from unnest(cast(?2 as text[]), cast(?3 as numeric[])) as t (m, q)
        where q > 0 and not exists (select 1 from material_checks where order_id = ?1)""",
        orderId,
        needs.keySet().toArray(String[]::new),
        needs.values().toArray(BigDecimal[]::new),
        today.plusDays(days));
  }

  /** It was released, or is not wanted any more. */
  void forget(UUID orderId) {
    sql.run("delete from review_needs where order_id = ?1", orderId);
  }
}
