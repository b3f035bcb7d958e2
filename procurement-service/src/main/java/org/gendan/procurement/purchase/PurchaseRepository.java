package org.gendan.procurement.purchase;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Purchase orders; every buyer sees all of them. */
@ApplicationScoped
public class PurchaseRepository implements PanacheRepositoryBase<PurchaseOrder, UUID> {

  /**
   * Which purchase orders to list; null means any.
   *
   * @param overdueOn only those whose promised date lies before this day
   * @param orderId only those that a customer order waits or waited for
   */
  record Filter(
      @Nullable PurchaseStatus status,
      @Nullable String supplier,
      @Nullable LocalDate overdueOn,
      @Nullable UUID orderId) {}

  /** The purchase order, locked until the transaction ends. */
  public PurchaseOrder toChange(UUID id) {
    return there(findById(id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  public PurchaseOrder require(UUID id) {
    return there(findById(id), id);
  }

  /**
   * What is on a purchase order, read without loading it: what is loaded before its lock may be
   * old.
   */
  public List<String> materials(UUID id) {
    List<?> codes =
        getEntityManager()
            .createNativeQuery(
                "select material_code from purchase_lines where purchase_order_id = ?1",
                String.class)
            .setParameter(1, id)
            .getResultList();
    return codes.stream().map(String.class::cast).toList();
  }

  /** What a supplier was sent, by its number, locked; another supplier's is not there. */
  public PurchaseOrder ofSupplier(String supplierCode, String purchaseNo) {
    return find("purchaseNo = ?1 and supplierCode = ?2", purchaseNo, supplierCode)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .<PurchaseOrder>firstResultOptional()
        .filter(order -> order.status.isKnownToSupplier())
        .orElseThrow(() -> new NotFound("purchase/not-found", Map.of("id", purchaseNo)));
  }

  /** The draft that the same person has for a supplier already, locked. */
  Optional<PurchaseOrder> draftOf(String author, String supplierCode, String currency) {
    return find(
            "status = DRAFT and author = ?1 and supplierCode = ?2 and currency = ?3 order by id",
            author,
            supplierCode,
            currency)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  Page<PurchaseOrder> page(Filter filter, PageRequest page) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> values = new HashMap<>();
    if (filter.status() != null) {
      conditions.add("status = :status");
      values.put("status", filter.status());
    }
    if (filter.supplier() != null) {
      conditions.add("supplierCode = :supplier");
      values.put("supplier", filter.supplier());
    }
    if (filter.overdueOn() != null) {
      conditions.add("status in (ACKNOWLEDGED, PARTLY_RECEIVED) and promisedDate < :today");
      values.put("today", filter.overdueOn());
    }
    if (filter.orderId() != null) {
      conditions.add("id in :pegged");
      values.put("pegged", pegged(filter.orderId()));
    }
    PanacheQuery<PurchaseOrder> found =
        find(String.join(" and ", conditions) + " order by createdAt desc, id", values);
    return Page.of(page, found.page(page.page(), page.size()).list(), found.count());
  }

  String nextNumber(String period) {
    Number next =
        (Number)
            getEntityManager()
                .createNativeQuery("select nextval('purchase_numbers')", Long.class)
                .getSingleResult();
    return "PO%s-%06d".formatted(period, next.longValue());
  }

  private List<?> pegged(UUID orderId) {
    return getEntityManager()
        .createNativeQuery(
            """
            select distinct l.purchase_order_id from purchase_pegs p
            join purchase_lines l on l.id = p.purchase_line_id where p.order_id = ?1\
            """,
            UUID.class)
        .setParameter(1, orderId)
        .getResultList();
  }

  private static PurchaseOrder there(@Nullable PurchaseOrder order, UUID id) {
    if (order == null) {
      throw new NotFound("purchase/not-found", Map.of("id", id));
    }
    return order;
  }
}
