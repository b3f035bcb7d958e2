package org.gendan.testkit.canary.tidy.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;

/** An entity as it should be. */
@Entity
class Order {
  @Id String id;
  BigDecimal total;
  Instant at;

  @SuppressWarnings("NullAway.Init")
  protected Order() {}

  Order(String id, BigDecimal total, Clock clock) {
    this.id = id;
    this.total = total;
    this.at = Instant.now(clock);
  }
}
