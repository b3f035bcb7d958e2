package org.gendan.production.gate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one order that the start of work is decided from (开工闸口). The decision is a pure
 * function of them and of the day; what is not known keeps the gate closed.
 */
@Entity
@Table(name = "order_standings")
public class OrderStanding {

  @Id UUID orderId;
  boolean released;
  boolean held;
  boolean cancelled;
  @Nullable String material;
  @Nullable LocalDate kitDate;
  long materialVersion;

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

  /** An older check never replaces a newer one. */
  void material(String result, @Nullable LocalDate completeOn, long version) {
    if (version > materialVersion) {
      material = result;
      kitDate = completeOn;
      materialVersion = version;
    }
  }

  /** Every condition with its state; work may start when all of them are met. */
  public List<Condition> conditions(LocalDate today) {
    String order = cancelled ? "CANCELLED" : held ? "HELD" : released ? "RELEASED" : "UNRELEASED";
    return List.of(
        new Condition(Condition.Name.ORDER, mayProceed(), order, null),
        new Condition(
            Condition.Name.MATERIAL,
            materialIsHere(today),
            material == null ? "UNKNOWN" : material,
            kitDate));
  }

  /** True while the order wants work to go on. */
  public boolean mayProceed() {
    return released && !held && !cancelled;
  }

  private boolean materialIsHere(LocalDate today) {
    return "COMPLETE".equals(material)
        || ("DATED".equals(material) && kitDate != null && !kitDate.isAfter(today));
  }
}
