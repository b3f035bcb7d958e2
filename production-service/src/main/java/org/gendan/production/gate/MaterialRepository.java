package org.gendan.production.gate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.UUID;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Material checks of orders. Internal, like the standings beside it. */
@ApplicationScoped
class MaterialRepository implements PanacheRepositoryBase<OrderMaterial, UUID> {

  private final Sql sql;

  MaterialRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * The material of an order, locked until the transaction ends; made on its first fact or
   * question.
   */
  OrderMaterial locked(UUID orderId) {
    @Nullable OrderMaterial known = findById(orderId, LockModeType.PESSIMISTIC_WRITE);
    return known == null ? made(orderId) : known;
  }

  /** The material as of now, without a lock. */
  OrderMaterial asOfNow(UUID orderId) {
    @Nullable OrderMaterial material = findById(orderId);
    return material == null ? new OrderMaterial(orderId) : material;
  }

  private OrderMaterial made(UUID orderId) {
    sql.run("insert into order_materials (order_id) values (?1) on conflict do nothing", orderId);
    return Objects.requireNonNull(findById(orderId, LockModeType.PESSIMISTIC_WRITE));
  }
}
