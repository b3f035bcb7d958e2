package org.gendan.finance.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.sql.Sql;

/** Order accounts the caller may see; a foreign order is as missing as one that never was. */
@ApplicationScoped
public class OrderAccountRepository implements PanacheRepositoryBase<OrderAccount, UUID> {

  private final Sql sql;
  private final Scope scope;

  OrderAccountRepository(Sql sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /**
   * The account, locked until the transaction ends; opened by the first fact about its order,
   * whichever that is.
   */
  OrderAccount locked(UUID orderId) {
    OrderAccount account = findById(orderId, LockModeType.PESSIMISTIC_WRITE);
    if (account != null) {
      return account;
    }
    sql.run("insert into order_accounts (order_id) values (?1) on conflict do nothing", orderId);
    return findById(orderId, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * The account as it is.
   *
   * @throws NotFound when it is not there or not the caller's
   */
  public OrderAccount require(UUID orderId) {
    return visible(orderId)
        .orElseThrow(() -> new NotFound("account/not-found", Map.of("orderId", orderId)));
  }

  /** Empty for an order that finance has not heard of, and for a foreign one. */
  public Optional<OrderAccount> visible(UUID orderId) {
    return Optional.ofNullable(findById(orderId)).filter(this::allowed);
  }

  public Optional<OrderAccount> byOrderNo(String orderNo) {
    return find("orderNo", orderNo).firstResultOptional().filter(this::allowed);
  }

  /** Confirmed orders without a plan although their customer is known by now. */
  public List<UUID> waitingForPlan(int limit) {
    return sql.values(
        UUID.class,
        """
        select a.order_id from order_accounts a join known_customers k on k.id = a.customer_id
        where a.confirmed_at is not null and a.planned_at is null and not a.cancelled order by a.order_id limit ?1""",
        limit);
  }

  /** Shows an order to whoever may see its customer, from the moment the customer is known. */
  public void named(UUID customerId, String code) {
    sql.run(
        """
        update order_accounts set customer_code = ?2, version = version + 1
        where customer_id = ?1 and customer_code is distinct from ?2""",
        customerId,
        code);
  }

  private boolean allowed(OrderAccount account) {
    String code = account.customerCode;
    return code == null ? scope.isAll(Kind.CUSTOMERS) : scope.allows(Kind.CUSTOMERS, code);
  }
}
