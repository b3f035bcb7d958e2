package org.gendan.order.request;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.partner.CustomerSaid.PartnerCancellationRequested;
import org.gendan.contracts.partner.CustomerSaid.PartnerChangeRequested;
import org.gendan.order.order.Order;
import org.gendan.order.order.OrderRepository;
import org.gendan.order.order.OrderService;
import org.gendan.order.request.OrderRequest.Kind;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.Forbidden;
import org.gendan.platform.problem.Problem;
import org.gendan.platform.web.ExpectedVersion;
import org.jspecify.annotations.Nullable;

/** Keeps what customers want of their orders until a person has answered. */
@ApplicationScoped
public class OrderRequests {

  private final OrderRequestRepository requests;
  private final OrderRepository orders;
  private final OrderService service;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;

  OrderRequests(
      OrderRequestRepository requests,
      OrderRepository orders,
      OrderService service,
      Outbox outbox,
      CurrentCause cause,
      Clock clock) {
    this.requests = requests;
    this.orders = orders;
    this.service = service;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
  }

  /** A customer's system wants its order otherwise. */
  @Transactional(value = MANDATORY, dontRollbackOn = Problem.class)
  public Outcome wanted(PartnerChangeRequested said) {
    return keep(Wish.of(said));
  }

  /** A customer's system wants its order no more. */
  @Transactional(value = MANDATORY, dontRollbackOn = Problem.class)
  public Outcome wanted(PartnerCancellationRequested said) {
    return keep(Wish.of(said));
  }

  /** One wish of a kind at a time: whoever wants something else waits for the answer. */
  private Outcome keep(Wish wish) {
    Order order = orders.ofCustomer(wish.customerCode(), wish.externalNo());
    if (!order.isOpen()) {
      throw new Conflict("request/order-closed", Map.of("status", order.status()));
    }
    if (requests.isOpen(order.id(), wish.kind())) {
      throw new Conflict("request/already-open", Map.of());
    }
    OrderRequest request = new OrderRequest(order.id(), wish, clock.instant());
    requests.persistAndFlush(request);
    outbox.add(request.made());
    return Outcome.PROPOSED;
  }

  @Transactional
  List<OrderRequest> of(UUID orderId) {
    return requests.ofOrder(orders.require(orderId).id());
  }

  /**
   * Agrees. A cancellation is done by that; a change a person makes by hand.
   *
   * @param mayCancel whether the caller may call orders off
   */
  @Transactional
  OrderRequest accept(
      UUID orderId, UUID id, ExpectedVersion version, @Nullable String note, boolean mayCancel) {
    OrderRequest request = toDecide(orderId, id, version);
    if (request.kind == Kind.CANCELLATION) {
      if (!mayCancel) {
        throw new Forbidden("request/may-not-cancel", Map.of());
      }
      service.cancelAsWanted(orderId, request.text);
    }
    outbox.add(request.accept(note, cause.actor(), clock.instant()));
    requests.flush();
    return request;
  }

  @Transactional
  OrderRequest decline(UUID orderId, UUID id, ExpectedVersion version, String reason) {
    cause.because(reason);
    OrderRequest request = toDecide(orderId, id, version);
    outbox.add(request.decline(reason, cause.actor(), clock.instant()));
    requests.flush();
    return request;
  }

  /** The order's row comes first, as everywhere. */
  private OrderRequest toDecide(UUID orderId, UUID id, ExpectedVersion version) {
    orders.toChange(orderId);
    OrderRequest request = requests.require(orderId, id);
    version.check(request.version);
    return request;
  }
}
