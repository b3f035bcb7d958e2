package org.gendan.order.order;

import static org.gendan.order.order.OrderStatus.*;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.order.OrderEvent;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A customer order (客户订单). Each verb checks its rule, moves the order and returns the fact to tell;
 * nothing in here reads a clock or a database.
 */
@Entity
@Table(name = "orders")
public class Order {

  /** The reply clock: an order is answered within 24 hours (24 小时回复). */
  static final Duration REPLY_WITHIN = Duration.ofHours(24);

  /** Where a promised date can still move: until everything was signed for. */
  private static final Set<OrderStatus> PROMISED_IN =
      EnumSet.of(REVIEWING, REPLIED, CONFIRMED, RELEASED, ON_HOLD);

  /** Nobody has to answer for it any more. */
  private static final Set<OrderStatus> OVER = EnumSet.of(REJECTED, CANCELLED, ARCHIVED);

  /** Where one line stands with its date. */
  public record LineDate(UUID lineId, int lineNo, @Nullable LocalDate promised) {}

  @Id UUID id;
  String orderNo;
  @Nullable String externalNo;

  @Enumerated(EnumType.STRING)
  OrderCommands.Channel channel;

  @Enumerated(EnumType.STRING)
  OrderCommands.TradeType tradeType;

  UUID customerId;
  String customerCode;
  String merchandiser;
  String currency;
  BigDecimal total;

  @Enumerated(EnumType.STRING)
  OrderStatus status = DRAFT;

  @Enumerated(EnumType.STRING)
  @Nullable OrderStatus statusBeforeHold;

  int reviewRound;
  boolean rush;
  boolean releaseWhenReady;

  /** Who answers for the release: asked that it goes by itself, or did it. */
  @Nullable String releaseAskedBy;

  boolean paid;
  Instant receivedAt;
  Instant replyBy;
  @Nullable Instant repliedAt;
  @Nullable Instant confirmedAt;
  @Nullable Instant releasedAt;
  @Nullable Instant completedAt;
  @Nullable Instant settledAt;

  /** The last date among the lines: promised, or requested while nothing is promised (交期). */
  LocalDate dueDate;

  @Version int version;

  @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
  @OrderBy("lineNo")
  List<OrderLine> lines = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Order() {}

  OrderEvent.OrderReceived received() {
    return new OrderEvent.OrderReceived(
        id,
        orderNo,
        externalNo,
        customerId,
        channel.name(),
        tradeType.name(),
        merchandiser,
        receivedAt,
        lines.stream().map(OrderLine::fact).toList());
  }

  OrderEvent.ReviewRequested requestReview() {
    moveTo(REVIEWING);
    reviewRound++;
    return new OrderEvent.ReviewRequested(
        id,
        orderNo,
        customerId,
        reviewRound,
        money(),
        lines.stream().map(OrderLine::fact).toList(),
        replyBy);
  }

  /** Every line must have been promised before the customer is told. */
  public OrderEvent.OrderReplied reply(OrderCommands.Channel by, Instant now) {
    if (lines.stream().anyMatch(line -> line.promisedDate == null)) {
      throw new RuleBroken("order/promise-missing", Map.of("orderNo", orderNo));
    }
    moveTo(REPLIED);
    repliedAt = now;
    return new OrderEvent.OrderReplied(
        id, reviewRound, by.name(), now, Duration.between(receivedAt, now).toMinutes());
  }

  OrderEvent.OrderConfirmed confirm(
      BigDecimal agreedTotal, boolean autoRelease, String by, Instant now) {
    if (agreedTotal.compareTo(total) != 0) {
      throw new RuleBroken(
              "order/total-differs", Map.of("expected", total.toPlainString() + " " + currency))
          .at("/total");
    }
    moveTo(CONFIRMED);
    confirmedAt = now;
    releaseWhenReady = autoRelease;
    releaseAskedBy = autoRelease ? by : null;
    return new OrderEvent.OrderConfirmed(
        id,
        orderNo,
        version + 1,
        customerId,
        money(),
        lines.stream().map(OrderLine::fact).toList(),
        now);
  }

  /**
   * The caller has asked the release gate first.
   *
   * @param by who answers for it
   */
  public OrderEvent.OrderReleased release(String by, Instant now) {
    moveTo(RELEASED);
    releaseAskedBy = by;
    releasedAt = now;
    return new OrderEvent.OrderReleased(
        id,
        orderNo,
        version + 1,
        customerId,
        lines.stream().map(OrderLine::released).toList(),
        rush,
        now,
        by);
  }

  OrderEvent.OrderHeld hold(String reason) {
    OrderStatus before = status;
    moveTo(ON_HOLD);
    statusBeforeHold = before;
    return new OrderEvent.OrderHeld(id, reason);
  }

  OrderEvent.OrderResumed resume() {
    OrderStatus before = statusBeforeHold;
    if (status != ON_HOLD || before == null) {
      throw new Conflict("order/not-held", Map.of("status", status));
    }
    status = before;
    statusBeforeHold = null;
    return new OrderEvent.OrderResumed(id);
  }

  /**
   * Somebody else answers for it from now on.
   *
   * @param to the account of a merchandiser
   */
  OrderEvent.OrderReassigned reassign(String to, String reason) {
    if (OVER.contains(status)) {
      throw new Conflict("order/nothing-to-hand-over", Map.of("status", status));
    }
    if (to.equals(merchandiser)) {
      throw new Conflict("order/already-with", Map.of());
    }
    String from = merchandiser;
    merchandiser = to;
    return new OrderEvent.OrderReassigned(id, from, to, reason);
  }

  OrderEvent.OrderRejected reject(String reason) {
    moveTo(REJECTED);
    return new OrderEvent.OrderRejected(id, reason);
  }

  OrderEvent.OrderCancelled cancel(String reason) {
    boolean afterRelease = releasedAt != null;
    moveTo(CANCELLED);
    return new OrderEvent.OrderCancelled(id, reason, afterRelease);
  }

  /**
   * Goods of a line were signed for; more than ordered is kept as signed but changes nothing else.
   */
  public void signed(UUID lineId, BigDecimal quantity) {
    OrderLine line = line(lineId);
    line.signedQuantity = line.signedQuantity.add(quantity);
  }

  /**
   * Moves the order as far towards its end as goods and money allow: signed for completes it, paid
   * settles it. Asked after each such fact, whichever came first, and after a hold.
   */
  public List<OrderEvent> close(Instant now) {
    List<OrderEvent> facts = new ArrayList<>();
    if (status == RELEASED && lines.stream().allMatch(OrderLine::isSigned)) {
      moveTo(COMPLETED);
      completedAt = now;
      facts.add(new OrderEvent.OrderCompleted(id, now));
    }
    if (status == COMPLETED && paid) {
      moveTo(SETTLED);
      settledAt = now;
      facts.add(new OrderEvent.OrderSettled(id, now));
    }
    return facts;
  }

  /**
   * Money was taken back: a settled order is open again. An archived one stays; finance follows the
   * debt.
   */
  public void unsettle() {
    paid = false;
    if (status == SETTLED) {
      moveTo(COMPLETED);
      settledAt = null;
    }
  }

  OrderEvent.OrderArchived archive(Instant now) {
    moveTo(ARCHIVED);
    return new OrderEvent.OrderArchived(id, now);
  }

  /**
   * The date promised for a line; a new promise replaces the last one here, the ledger keeps both.
   * The first comes out of the review; later ones are for orders the customer still waits for.
   */
  public OrderEvent.PromiseSet promise(UUID lineId, int promiseNo, LocalDate date, String reason) {
    OrderLine line = line(lineId);
    boolean open = promiseNo == 1 ? status == REVIEWING : PROMISED_IN.contains(status);
    if (!open) {
      throw new Conflict("order/promise-closed", Map.of("status", status));
    }
    LocalDate previous = line.promisedDate;
    line.promisedDate = date;
    dueDate = lastDate();
    return new OrderEvent.PromiseSet(id, lineId, promiseNo, date, previous, reason);
  }

  /** The dates of all lines. */
  public List<LineDate> lineDates() {
    return lines.stream().map(OrderLine::date).toList();
  }

  LocalDate lastDate() {
    return lines.stream().map(OrderLine::due).max(Comparator.naturalOrder()).orElseThrow();
  }

  private OrderLine line(UUID lineId) {
    return lines.stream()
        .filter(line -> line.id.equals(lineId))
        .findFirst()
        .orElseThrow(() -> new NotFound("order/line-not-found", Map.of("lineId", lineId)));
  }

  public Money money() {
    return new Money(total, currency);
  }

  public UUID id() {
    return id;
  }

  public int version() {
    return version;
  }

  public boolean releasesWhenReady() {
    return releaseWhenReady;
  }

  /** Who answers for its release; the system where nobody was noted. */
  public String releaseAskedBy() {
    return Objects.requireNonNullElse(releaseAskedBy, "system");
  }

  /** Nothing of the order is owed any more. */
  public void paid() {
    paid = true;
  }

  /** True while it can still be done otherwise, or not at all. */
  public boolean isOpen() {
    return status.canBecome(CANCELLED);
  }

  public OrderStatus status() {
    return status;
  }

  public int reviewRound() {
    return reviewRound;
  }

  /** A held order can only be called off; everything else waits for {@link #resume}. */
  private void moveTo(OrderStatus next) {
    boolean held = status == ON_HOLD && next != CANCELLED;
    if (held || !status.canBecome(next)) {
      throw new Conflict("order/illegal-transition", Map.of("from", status, "to", next));
    }
    status = next;
  }
}
