package org.gendan.procurement.purchase;

import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.gendan.procurement.Caller;
import org.gendan.procurement.peg.PegRepository;
import org.gendan.procurement.purchase.PurchaseRepository.Filter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Purchase orders as this caller may see them. */
@RequestScoped
public class PurchaseViews {

  /** A purchase order in a list. */
  record PurchaseRow(
      UUID id,
      String purchaseNo,
      String supplierCode,
      PurchaseStatus status,
      boolean overdue,
      @Nullable LocalDate promisedDate,
      String author,
      int version) {}

  private final PurchaseRepository purchases;
  private final PegRepository pegs;
  private final Caller caller;
  private final Clock clock;

  PurchaseViews(PurchaseRepository purchases, PegRepository pegs, Caller caller, Clock clock) {
    this.purchases = purchases;
    this.pegs = pegs;
    this.caller = caller;
    this.clock = clock;
  }

  public PurchaseView view(PurchaseOrder order) {
    return PurchaseView.of(order, today(), caller.seesPrices(), pegs.ordersOf(order.id));
  }

  public RestResponse<PurchaseView> answer(PurchaseOrder order) {
    return Answers.ok(view(order), order.version);
  }

  RestResponse<PurchaseView> created(PurchaseOrder order) {
    return Answers.created(URI.create("/purchase-orders/" + order.id), view(order), order.version);
  }

  Page<PurchaseRow> page(Filter filter, PageRequest asked) {
    LocalDate today = today();
    Page<PurchaseOrder> found = purchases.page(filter, asked);
    List<PurchaseRow> rows = found.items().stream().map(order -> row(order, today)).toList();
    return Page.of(asked, rows, found.total());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private static PurchaseRow row(PurchaseOrder order, LocalDate today) {
    return new PurchaseRow(
        order.id,
        order.purchaseNo,
        order.supplierCode,
        order.status,
        order.isOverdue(today),
        order.promisedDate,
        order.author,
        order.version);
  }
}
