package org.gendan.finance.receipt;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.finance.account.OrderAccountRepository;
import org.gendan.finance.receipt.ReceiptCommands.RecordReceipt;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.sql.Sql;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/** Receipts the caller may see: those of the orders he may see. */
@ApplicationScoped
public class ReceiptRepository implements PanacheRepositoryBase<Receipt, UUID> {

  private static final String OF_ORDER =
      "id in (select s.receipt.id from ReceiptShare s where s.orderId = :orderId)";

  private final OrderAccountRepository accounts;
  private final Sql sql;
  private final Scope scope;

  ReceiptRepository(OrderAccountRepository accounts, Sql sql, Scope scope) {
    this.accounts = accounts;
    this.sql = sql;
    this.scope = scope;
  }

  /**
   * The receipt, locked until the transaction ends: of a hundred confirmations one finds it
   * unconfirmed. Its shares come along: the answer shows them after the transaction.
   */
  Receipt toChange(UUID id) {
    Receipt receipt = visible(findById(id, LockModeType.PESSIMISTIC_WRITE), id);
    Hibernate.initialize(receipt.shares);
    return receipt;
  }

  Receipt require(UUID id) {
    return visible(findById(id), id);
  }

  /** All that are for the order, wholly or in part; the caller has asked for the order first. */
  public List<ReceiptView> ofOrder(UUID orderId) {
    return list(OF_ORDER + " order by recordedAt, id", Map.of("orderId", orderId)).stream()
        .map(ReceiptView::of)
        .toList();
  }

  /** True when this movement at the bank is written down already. */
  boolean isRecorded(RecordReceipt movement) {
    return count(
            "bankAccount = ?1 and bankReference = ?2 and amount = ?3 and valueDate = ?4 and status <> ?5",
            movement.bankAccount().strip(),
            movement.bankReference().strip(),
            movement.amount(),
            movement.valueDate(),
            ReceiptStatus.WITHDRAWN)
        > 0;
  }

  /** What is written down of a movement and stands, locked. */
  List<Receipt> ofMovement(String bankAccount, String bankReference) {
    return find(
            "bankAccount = ?1 and bankReference = ?2 and status in ?3 order by id",
            bankAccount.strip(),
            bankReference.strip(),
            List.of(ReceiptStatus.RECORDED, ReceiptStatus.CONFIRMED))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  Page<ReceiptView> page(
      @Nullable ReceiptStatus status, @Nullable UUID orderId, PageRequest asked) {
    StringBuilder where = new StringBuilder("true = true");
    Map<String, Object> values = new HashMap<>();
    if (status != null) {
      where.append(" and status = :status");
      values.put("status", status);
    }
    if (orderId != null) {
      where.append(" and ").append(OF_ORDER);
      values.put("orderId", orderId);
    }
    if (!scope.isAll(Kind.CUSTOMERS)) {
      where.append(
          " and orderId in (select a.orderId from OrderAccount a where a.customerCode in :customers)");
      values.put("customers", scope.values(Kind.CUSTOMERS));
    }
    // A whole page first: its shares are read while it is turned into views.
    PanacheQuery<Receipt> found = find(where + " order by recordedAt desc, id", values);
    List<ReceiptView> items =
        found.page(asked.page(), asked.size()).list().stream().map(ReceiptView::of).toList();
    return Page.of(asked, items, found.count());
  }

  String nextNumber(String period) {
    return "RC%s-%06d".formatted(period, sql.count("select nextval('receipt_numbers')"));
  }

  private Receipt visible(@Nullable Receipt receipt, UUID id) {
    if (receipt == null
        || !(scope.isAll(Kind.CUSTOMERS) || accounts.visible(receipt.orderId).isPresent())) {
      throw new NotFound("receipt/not-found", Map.of("id", id));
    }
    return receipt;
  }
}
