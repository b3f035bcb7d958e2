package org.gendan.production.slot;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.contracts.order.OrderEvent;
import org.gendan.contracts.order.OrderEvent.ReviewRequested;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.time.Timers;
import org.gendan.production.product.Product;
import org.gendan.production.product.ProductRepository;
import org.jspecify.annotations.Nullable;

/**
 * Keeps hours for order lines while they are asked about, and for tickets once they are released.
 */
@ApplicationScoped
public class SlotService {

  private final SlotOfferRepository offers;
  private final BookingRepository bookings;
  private final Planning planning;
  private final ProductRepository products;
  private final Timers timers;
  private final Outbox outbox;
  private final Clock clock;
  private final Duration offerTime;

  SlotService(
      SlotOfferRepository offers,
      BookingRepository bookings,
      Planning planning,
      ProductRepository products,
      Timers timers,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "gendan.slot.offer-days") int offerDays) {
    this.offers = offers;
    this.bookings = bookings;
    this.planning = planning;
    this.products = products;
    this.timers = timers;
    this.outbox = outbox;
    this.clock = clock;
    this.offerTime = Duration.ofDays(offerDays);
  }

  /** What a ticket for an order line needs. */
  public record Need(UUID ticketId, UUID lineId, Product product, BigDecimal quantity) {

    List<Work> works() {
      return work(product, quantity);
    }
  }

  /**
   * Answers a round of the review: a slot per line, in the order of lines. An earlier round's hours
   * are given back.
   */
  @Transactional
  public void review(ReviewRequested asked) {
    Map<UUID, SlotOffer> known = offers.ofOrder(asked.orderId());
    if (known.values().stream().anyMatch(offer -> offer.round >= asked.round())) {
      return;
    }
    withdraw(known.values());
    offers.flush();
    Map<String, Product> made =
        products.byCode(asked.lines().stream().map(OrderEvent.Line::productCode).collect(toSet()));
    List<OrderEvent.Line> lines =
        asked.lines().stream().sorted(Comparator.comparingInt(OrderEvent.Line::lineNo)).toList();
    Timetable timetable =
        planning.open(
            lines.stream()
                .flatMap(
                    line ->
                        work(product(made, line.productCode()), line.quantity().value()).stream())
                .toList());
    Instant now = clock.instant();
    for (OrderEvent.Line line : lines) {
      SlotOffer offer =
          known.getOrDefault(
              line.lineId(), new SlotOffer(line.lineId(), asked.orderId(), asked.orderNo()));
      Product product = product(made, line.productCode());
      offer.ask(asked.round(), line, product, now);
      offers.persist(offer);
      planning
          .place(timetable, line.lineId(), true, work(product, offer.quantity), LocalDate.MIN)
          .ifPresent(slot -> outbox.add(offer.offer(slot)));
    }
    timers.set(OfferExpiry.KIND, asked.orderId().toString(), now.plus(offerTime));
  }

  /** The customer confirmed: the hours stay kept until the order is released or called off. */
  @Transactional
  public void confirm(UUID orderId) {
    offers.ofOrder(orderId).values().forEach(offer -> offer.become(OfferState.FIRM));
    timers.cancel(OfferExpiry.KIND, orderId.toString());
  }

  /** The order will not be made. */
  @Transactional
  public void withdraw(UUID orderId) {
    withdraw(offers.ofOrder(orderId).values());
    timers.cancel(OfferExpiry.KIND, orderId.toString());
  }

  @Transactional
  void expire(UUID orderId) {
    free(offers.ofOrder(orderId).values(), OfferState.EXPIRED);
  }

  /**
   * The slots of tickets made for an order's lines: the offered one where it still serves, else the
   * earliest there is now.
   *
   * @return by ticket; a ticket that fits nowhere inside the horizon is left out
   */
  @Transactional
  public Map<UUID, Slot> forTickets(UUID orderId, List<Need> needs) {
    timers.cancel(OfferExpiry.KIND, orderId.toString());
    Map<UUID, SlotOffer> known = offers.ofOrder(orderId);
    List<Need> offered =
        needs.stream().filter(need -> takeOver(known.get(need.lineId()), need)).toList();
    Map<UUID, Slot> slots = handedOver(offered);
    List<Need> others = needs.stream().filter(need -> !slots.containsKey(need.ticketId())).toList();
    if (!others.isEmpty()) {
      withdraw(known.values());
      Timetable timetable =
          planning.open(others.stream().flatMap(need -> need.works().stream()).toList());
      for (Need need : others) {
        planning
            .place(timetable, need.ticketId(), false, need.works(), LocalDate.MIN)
            .ifPresent(slot -> slots.put(need.ticketId(), slot));
      }
    }
    return slots;
  }

  private boolean takeOver(@Nullable SlotOffer offer, Need need) {
    if (offer == null || !offer.serves(need.product(), need.quantity(), planning.today())) {
      return false;
    }
    offer.become(OfferState.TAKEN);
    return true;
  }

  private Map<UUID, Slot> handedOver(List<Need> needs) {
    bookings.handOver(needs);
    Map<UUID, List<Booking>> booked = bookings.of(needs.stream().map(Need::ticketId).toList());
    Map<UUID, Slot> slots = new HashMap<>();
    for (Need need : needs) {
      List<Booking> own = booked.getOrDefault(need.ticketId(), List.of());
      slots.put(need.ticketId(), Slot.of(planning.today(), need.works(), own));
    }
    return slots;
  }

  /** Plans these steps of a ticket anew, the first of them and whatever follows, from a day on. */
  @Transactional
  public Optional<Slot> replan(UUID ticketId, List<Work> works, LocalDate notBefore) {
    planning.hold();
    bookings.free(List.of(ticketId), works.getFirst().stepNo(), LocalDate.EPOCH);
    return planning.place(planning.open(works), ticketId, false, works, notBefore);
  }

  /** Frees a ticket's hours from a step on, before several tickets are planned anew together. */
  @Transactional
  public void free(UUID ticketId, int firstStep) {
    planning.hold();
    bookings.free(List.of(ticketId), firstStep, LocalDate.EPOCH);
  }

  /** The slot that {@link #replan} would give now; nothing is held or kept. */
  public Optional<Slot> trial(UUID ticketId, List<Work> works, LocalDate notBefore) {
    return planning.trial(ticketId, works, notBefore);
  }

  /** Holds the timetable; called before a ticket is locked that will be planned anew. */
  @Transactional
  public void hold() {
    planning.hold();
  }

  /**
   * Lets the hours of a ticket that is over be given back soon, today's and later. Not here and
   * now: whoever ends a ticket holds it, and hours only change under the timetable's own lock.
   */
  @Transactional
  public void giveBack(UUID ticketId) {
    timers.set(HoursBack.KIND, ticketId.toString(), clock.instant());
  }

  @Transactional
  void takeBack(UUID ticketId) {
    planning.hold();
    bookings.free(List.of(ticketId), 0, planning.today());
  }

  private void withdraw(Collection<SlotOffer> given) {
    free(given, OfferState.WITHDRAWN);
  }

  /** Ends offers and frees their hours, under the timetable's lock like every change of hours. */
  private void free(Collection<SlotOffer> given, OfferState end) {
    List<SlotOffer> ended = given.stream().filter(offer -> offer.become(end)).toList();
    if (!ended.isEmpty()) {
      planning.hold();
      bookings.free(ended.stream().map(offer -> offer.lineId).toList(), 0, LocalDate.EPOCH);
    }
  }

  private static Product product(Map<String, Product> products, String code) {
    Product product = products.get(code);
    if (product == null) {
      throw new IllegalStateException("An order names a product that nobody defined: " + code);
    }
    return product;
  }

  private static List<Work> work(Product product, BigDecimal quantity) {
    return product.routing().stream()
        .map(step -> new Work(step.stepNo(), step.workCentre(), step.hours(quantity)))
        .toList();
  }
}
