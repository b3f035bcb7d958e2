package org.gendan.production.gate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.UUID;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** How orders stand. Internal: nobody asks for it but our own gate. */
@ApplicationScoped
public class StandingRepository implements PanacheRepositoryBase<OrderStanding, UUID> {

  private final Sql sql;

  StandingRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * The standing of an order, locked until the transaction ends; made on its first fact, whichever
   * comes first.
   */
  public OrderStanding locked(UUID orderId) {
    @Nullable OrderStanding known = findById(orderId, LockModeType.PESSIMISTIC_WRITE);
    return known == null ? made(orderId) : known;
  }

  /** The standing as of now, without a lock. */
  OrderStanding asOfNow(UUID orderId) {
    @Nullable OrderStanding standing = findById(orderId);
    return standing == null ? new OrderStanding(orderId) : standing;
  }

  private OrderStanding made(UUID orderId) {
    sql.run("insert into order_standings (order_id) values (?1) on conflict do nothing", orderId);
    return Objects.requireNonNull(findById(orderId, LockModeType.PESSIMISTIC_WRITE));
  }
}
