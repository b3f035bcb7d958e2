package org.gendan.launcher.demo.script;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An order that a customer really placed.
 *
 * @param no the customer's own number
 * @param due the day the customer wants it
 */
public record SalesOrder(
    String no,
    String customer,
    LocalDate ordered,
    LocalDate due,
    boolean online,
    List<Line> lines) {

  /** One wanted product. */
  public record Line(String product, BigDecimal quantity, BigDecimal unitPrice) {}

  /** The same order so many days later, for a clock that has passed its day. */
  SalesOrder later(long days) {
    return new SalesOrder(no, customer, ordered.plusDays(days), due.plusDays(days), online, lines);
  }
}
