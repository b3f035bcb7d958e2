package org.gendan.order.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Orders the caller may see; a foreign order is as missing as one that never was. */
@ApplicationScoped
public class OrderRepository implements PanacheRepositoryBase<Order, UUID> {

  private final Sql sql;
  private final Scope scope;

  OrderRepository(Sql sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /**
   * The order, locked until the transaction ends: commands and reactions on one order follow each
   * other.
   *
   * @throws NotFound when it is not there or not the caller's
   */
  public Order toChange(UUID id) {
    return visible(findById(id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  /**
   * Takes the row of an order, if there is one, for a fact that needs only its gate: it comes first
   * everywhere, so that nobody locks crosswise.
   */
  public void hold(UUID id) {
    findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Moves the version of an order whose lines alone changed: whoever looked at it before has to
   * look again.
   */
  public void touch(Order order) {
    getEntityManager().lock(order, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  public Order require(UUID id) {
    return visible(findById(id), id);
  }

  Optional<Order> byExternalNo(UUID customerId, String externalNo) {
    return find("customerId = ?1 and externalNo = ?2", customerId, externalNo)
        .firstResultOptional();
  }

  /** A customer's order by the customer's number, locked; another's is not there. */
  public Order ofCustomer(String customerCode, String externalNo) {
    return find("customerCode = ?1 and externalNo = ?2", customerCode, externalNo)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .<Order>firstResultOptional()
        .orElseThrow(() -> new NotFound("order/not-found", Map.of("id", externalNo)));
  }

  String nextNumber(String period) {
    return "SO%s-%06d".formatted(period, sql.count("select nextval('order_numbers')"));
  }

  private Order visible(@Nullable Order order, UUID id) {
    if (order == null || !scope.allows(Kind.CUSTOMERS, order.customerCode)) {
      throw new NotFound("order/not-found", Map.of("id", id));
    }
    return order;
  }
}
