package org.gendan.production.gate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * What its own facts say about an order: whether work for it may go on (订单状态). What is not known
 * stops it.
 */
@Entity
@Table(name = "order_standings")
public class OrderStanding {

  @Id UUID orderId;
  boolean released;
  boolean held;
  boolean cancelled;

  @SuppressWarnings("NullAway.Init")
  protected OrderStanding() {}

  OrderStanding(UUID orderId) {
    this.orderId = orderId;
  }

  public void released() {
    released = true;
  }

  public void held(boolean nowHeld) {
    held = nowHeld;
  }

  public void cancelled() {
    cancelled = true;
  }

  public boolean isCancelled() {
    return cancelled;
  }

  /** True while the order wants work to go on. */
  boolean mayProceed() {
    return released && !held && !cancelled;
  }

  Condition condition() {
    return new Condition(Condition.Name.ORDER, mayProceed(), state(), null);
  }

  private String state() {
    if (cancelled) {
      return "CANCELLED";
    }
    if (held) {
      return "HELD";
    }
    return released ? "RELEASED" : "UNRELEASED";
  }
}
