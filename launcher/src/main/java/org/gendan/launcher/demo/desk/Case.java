package org.gendan.launcher.demo.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.gendan.launcher.demo.script.Accidents;
import org.gendan.launcher.demo.script.SalesOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the demo remembers of an order that it follows; where the order stands, the services say.
 */
public final class Case {

  /** Why an order came late. */
  public enum Delay {
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

  public Case(String id, String orderNo, SalesOrder order) {
    this.id = id;
    this.orderNo = orderNo;
    this.order = order;
  }

  public String id() {
    return id;
  }

  public String orderNo() {
    return orderNo;
  }

  public SalesOrder order() {
    return order;
  }

  /** Decides which accidents happen to this order; the same every time. */
  public Accidents accidents() {
    return new Accidents(order.no());
  }

  public int version() {
    return version;
  }

  public void version(int now) {
    version = now;
  }

  public BigDecimal total() {
    return total;
  }

  public void total(BigDecimal amount) {
    total = amount;
  }

  /** Whether work may start as far as material goes, as the tracking board has it. */
  public boolean hasMaterial(LocalDate today) {
    LocalDate day = materialFrom;
    return day != null && !day.isAfter(today);
  }

  /** The day from which on the material is there; null while nobody knows one. */
  public void materialFrom(@Nullable LocalDate day) {
    materialFrom = day;
  }

  /** It has come to its end. */
  public void close() {
    closed = true;
  }

  public boolean isClosed() {
    return closed;
  }

  public void late(Delay why) {
    delays.add(why);
  }

  public Set<Delay> delays() {
    return Set.copyOf(delays);
  }

  /** What the customer was told first; later promises do not make an order punctual. */
  public void promised(LocalDate today, LocalDate date) {
    repliedOn = today;
    if (firstPromise == null) {
      firstPromise = date;
    }
  }

  public @Nullable LocalDate repliedOn() {
    return repliedOn;
  }

  public @Nullable LocalDate firstPromise() {
    return firstPromise;
  }

  public void signed(LocalDate day) {
    if (signedOn == null || day.isAfter(signedOn)) {
      signedOn = day;
    }
  }

  public @Nullable LocalDate signedOn() {
    return signedOn;
  }
}
