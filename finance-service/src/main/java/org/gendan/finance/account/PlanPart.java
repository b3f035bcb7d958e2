package org.gendan.finance.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.Money;
import org.gendan.contracts.finance.PaymentEvent;
import org.gendan.contracts.finance.PaymentEvent.Gate;
import org.gendan.contracts.finance.PaymentEvent.PaymentNotified;
import org.gendan.contracts.finance.PaymentEvent.ReceivableOverdue;
import org.gendan.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * One part of an order's payment plan (分期): so much, guarding this gate, asked for at that time.
 */
@Entity
@Table(name = "plan_parts")
public class PlanPart {

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "order_id")
  OrderAccount account;

  int partNo;

  @Enumerated(EnumType.STRING)
  PartKind kind;

  @Enumerated(EnumType.STRING)
  Gate gate;

  BigDecimal amount;
  int creditDays;
  BigDecimal paid = BigDecimal.ZERO;

  @Enumerated(EnumType.STRING)
  PartStatus status = PartStatus.PLANNED;

  @Nullable LocalDate dueDate;
  @Nullable LocalDate askedOn;
  int overdueLevel;
  @Version int version;

  /** The due date is new or the money is missing again: whoever keeps the timers looks here. */
  @Transient boolean watchDue;

  @SuppressWarnings("NullAway.Init")
  protected PlanPart() {}

  PlanPart(OrderAccount account, int partNo, PlannedPart planned) {
    this.id = planned.id();
    this.account = account;
    this.partNo = partNo;
    this.kind = planned.kind();
    this.gate = planned.gate();
    this.amount = planned.amount();
    this.creditDays = planned.creditDays();
    due(planned.dueDate());
  }

  /** This much of the order's money belongs to this part now. */
  void fill(BigDecimal money) {
    boolean less = money.compareTo(paid) < 0;
    boolean more = money.compareTo(paid) > 0;
    paid = money;
    if (money.compareTo(amount) >= 0) {
      moveTo(PartStatus.MET);
    } else if (less && (status == PartStatus.MET || money.signum() == 0)) {
      moveTo(PartStatus.LOST);
      askedOn = null;
      watchDue = true;
    } else if (more) {
      moveTo(PartStatus.PARTLY_MET);
    }
  }

  /** Asks the customer for what is missing, once; again after the money was lost. */
  Optional<PaymentNotified> ask(LocalDate today, LocalDate payBy) {
    if (askedOn != null || !status.isOpen()) {
      return Optional.empty();
    }
    askedOn = today;
    if (status == PartStatus.PLANNED) {
      moveTo(PartStatus.NOTIFIED);
    }
    if (kind != PartKind.CREDIT) {
      due(payBy);
    }
    return Optional.of(
        new PaymentNotified(account.orderId(), id, kind.name(), account.money(missing())));
  }

  /** Credit days count from the signature. */
  void signedOn(LocalDate day) {
    if (kind == PartKind.CREDIT && status != PartStatus.DROPPED) {
      due(day.plusDays(creditDays));
    }
  }

  /** One more reminder; none when the part is paid or not due. */
  Optional<ReceivableOverdue> remind(LocalDate today) {
    if (!isOverdue(today) || dueDate == null) {
      return Optional.empty();
    }
    overdueLevel++;
    Money outstanding = account.money(missing());
    return Optional.of(
        new ReceivableOverdue(account.orderId(), id, outstanding, dueDate, overdueLevel));
  }

  void drop() {
    paid = BigDecimal.ZERO;
    moveTo(PartStatus.DROPPED);
  }

  boolean isOverdue(LocalDate today) {
    return status.isOpen() && dueDate != null && dueDate.isBefore(today);
  }

  BigDecimal missing() {
    return status.isOpen() ? amount.subtract(paid) : BigDecimal.ZERO;
  }

  PaymentEvent.PlanPart fact() {
    return new PaymentEvent.PlanPart(id, kind.name(), gate, account.money(amount), dueDate);
  }

  private void due(@Nullable LocalDate day) {
    if (day != null && !day.equals(dueDate)) {
      dueDate = day;
      watchDue = true;
    }
  }

  private void moveTo(PartStatus next) {
    if (status == next) {
      return;
    }
    if (!status.canBecome(next)) {
      throw new Conflict("payment/illegal-transition", Map.of("from", status, "to", next));
    }
    status = next;
  }
}
