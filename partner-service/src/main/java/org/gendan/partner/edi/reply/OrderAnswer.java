package org.gendan.partner.edi.reply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we say to an order.
 *
 * @param externalNo the customer's number of it
 * @param orderNo ours; absent when it became no order of ours
 * @param promised when all of it will be there
 * @param reason why not, if not
 */
public record OrderAnswer(
    String externalNo,
    @Nullable String orderNo,
    Verdict verdict,
    @Nullable LocalDate promised,
    String reason,
    List<Item> items) {

  /** What we say to it, in the codes of the standards. */
  public enum Verdict {
    ACCEPTED("29", "5", "AD", "IA", "AP"),
    /** Taken, but later than asked for. */
    CHANGED("4", "3", "AC", "DR", "CA"),
    REFUSED("27", "7", "RD", "IR", "RE");

    final String ordrsp;
    final String ordrspLine;
    final String x855;
    final String x855Line;
    final String ubl;

    Verdict(String ordrsp, String ordrspLine, String x855, String x855Line, String ubl) {
      this.ordrsp = ordrsp;
      this.ordrspLine = ordrspLine;
      this.x855 = x855;
      this.x855Line = x855Line;
      this.ubl = ubl;
    }
  }

  /** A line as it was ordered. */
  public record Item(
      String productCode, BigDecimal quantity, BigDecimal unitPrice, LocalDate requestedDate) {}

  /** When a line will be there: as promised, else as asked for. */
  LocalDate day(Item item) {
    return promised == null ? item.requestedDate() : promised;
  }
}
