package org.gendan.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the demo remembers of an order that it follows; where the order stands, the services say.
 */
final class Case {

  /** Why an order came late. */
  enum Delay {
    LATE_PAYMENT,
    REVERSED_PAYMENT,
    LATE_SUPPLIER,
    SHORTAGE,
    REWORK,
    SCRAP,
    WORKSHOP,
    LATE_CARRIER,
    CAPACITY
  }

  private final String id;
  private final String orderNo;
  private final SalesOrder order;
  private final Set<Delay> delays = Collections.synchronizedSet(EnumSet.noneOf(Delay.class));
  private volatile int version;
  private volatile boolean closed;
  private volatile BigDecimal total = BigDecimal.ZERO;
  private volatile @Nullable LocalDate repliedOn;
  private volatile @Nullable LocalDate firstPromise;
  private volatile @Nullable LocalDate signedOn;
  private volatile @Nullable LocalDate materialFrom;

  Case(String id, String orderNo, SalesOrder order) {
    this.id = id;
    this.orderNo = orderNo;
    this.order = order;
  }

  String id() {
    return id;
  }

  String orderNo() {
    return orderNo;
  }

  SalesOrder order() {
    return order;
  }

  /** Decides which accidents happen to this order; the same every time. */
  Accidents accidents() {
    return new Accidents(order.no());
  }

  int version() {
    return version;
  }

  void version(int now) {
    version = now;
  }

  BigDecimal total() {
    return total;
  }

  void total(BigDecimal amount) {
    total = amount;
  }

  /** Whether work may start as far as material goes, as the tracking board has it. */
  boolean hasMaterial(LocalDate today) {
    LocalDate day = materialFrom;
    return day != null && !day.isAfter(today);
  }

  /** The day from which on the material is there; null while nobody knows one. */
  void materialFrom(@Nullable LocalDate day) {
    materialFrom = day;
  }

  /** It has come to its end. */
  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  void late(Delay why) {
    delays.add(why);
  }

  Set<Delay> delays() {
    return Set.copyOf(delays);
  }

  /** What the customer was told first; later promises do not make an order punctual. */
  void promised(LocalDate today, LocalDate date) {
    repliedOn = today;
    if (firstPromise == null) {
      firstPromise = date;
    }
  }

  @Nullable LocalDate repliedOn() {
    return repliedOn;
  }

  @Nullable LocalDate firstPromise() {
    return firstPromise;
  }

  void signed(LocalDate day) {
    if (signedOn == null || day.isAfter(signedOn)) {
      signedOn = day;
    }
  }

  @Nullable LocalDate signedOn() {
    return signedOn;
  }
}
