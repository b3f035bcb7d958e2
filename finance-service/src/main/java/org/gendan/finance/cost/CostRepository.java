package org.gendan.finance.cost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.finance.cost.CostViews.CostView;
import org.jspecify.annotations.Nullable;

/** Cost sheets and the costs on them; a cost may come before its sheet. */
@ApplicationScoped
class CostRepository {

  private final EntityManager entities;

  CostRepository(EntityManager entities) {
    this.entities = entities;
  }

  void budget(UUID orderId, Money revenue) {
    update(
        """
        insert into cost_sheets (order_id, revenue, currency) values (?1, ?2, ?3)
        on conflict (order_id) do update set revenue = excluded.revenue, currency = excluded.currency""",
        orderId,
        revenue.amount(),
        revenue.currency());
  }

  void released(UUID orderId, Instant releasedAt) {
    update(
        """
        insert into cost_sheets (order_id, released_at) values (?1, ?2)
        on conflict (order_id) do update set released_at = excluded.released_at""",
        orderId,
        releasedAt);
  }

  /**
   * Opens the sheet of a released order whose revenue is known; gives the revenue the one time that
   * it opens.
   */
  @SuppressWarnings("unchecked")
  Optional<Money> open(UUID orderId, Instant now) {
    List<Object[]> opened =
        entities
            .createNativeQuery(
                """
                update cost_sheets set opened_at = ?2
                where order_id = ?1 and opened_at is null and released_at is not null and revenue is not null
                returning revenue, currency""",
                Object[].class)
            .setParameter(1, orderId)
            .setParameter(2, now)
            .getResultList();
    return opened.stream().findFirst().map(row -> new Money((BigDecimal) row[0], (String) row[1]));
  }

  void post(UUID id, UUID orderId, CostKind kind, Money amount, UUID documentId, Instant now) {
    update(
        """
        insert into costs (id, order_id, kind, amount, currency, document_id, posted_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""",
        id,
        orderId,
        kind.name(),
        amount.amount(),
        amount.currency(),
        documentId,
        now);
  }

  /** Revenue, currency and time of opening; empty when nothing is known. */
  @SuppressWarnings("unchecked")
  Optional<@Nullable Object[]> sheet(UUID orderId) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select revenue, currency, opened_at from cost_sheets where order_id = ?1",
                Object[].class)
            .setParameter(1, orderId)
            .getResultList();
    return rows.stream().findFirst();
  }

  @SuppressWarnings("unchecked")
  List<CostView> costs(UUID orderId) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select kind, amount, currency, document_id, posted_at from costs
                where order_id = ?1 order by posted_at, id""",
                Object[].class)
            .setParameter(1, orderId)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new CostView(
                    CostKind.valueOf((String) row[0]),
                    (BigDecimal) row[1],
                    (String) row[2],
                    (UUID) row[3],
                    (Instant) row[4]))
        .toList();
  }

  private void update(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    query.executeUpdate();
  }
}
