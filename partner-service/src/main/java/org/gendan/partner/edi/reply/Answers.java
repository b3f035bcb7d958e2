package org.gendan.partner.edi.reply;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.gendan.partner.edi.Envelope;
import org.gendan.partner.edi.Rejection;
import org.gendan.partner.edi.Standard;

/** What we answer, in the standard in which the order came. */
public final class Answers {

  private Answers() {}

  /**
   * The answer to one order.
   *
   * @param number ours of this answer, never used before towards this partner
   */
  public static String order(
      Standard standard,
      Envelope order,
      OrderAnswer answer,
      String currency,
      long number,
      ZonedDateTime now) {
    return switch (standard) {
      case EDIFACT -> Ordrsp.write(order, answer, String.valueOf(number), now);
      case X12 -> X12Answers.acknowledgement(order, answer, nine(number), now);
      case UBL -> UblAnswer.write(order, answer, currency, String.valueOf(number), now);
    };
  }

  /** X12 997: the group came, and we take it or not. */
  public static String received(Envelope order, boolean taken, long number, ZonedDateTime now) {
    return X12Answers.received(order, taken, nine(number), now);
  }

  /** An interchange that cannot be read is refused as a whole: X12 997, EDIFACT CONTRL. */
  public static String rejected(Rejection rejection, long number, ZonedDateTime now) {
    return switch (rejection.standard()) {
      case X12 -> X12Answers.rejected(rejection, nine(number), now);
      case EDIFACT -> Contrl.rejected(rejection, String.valueOf(number), now);
      case UBL -> throw new IllegalArgumentException("UBL has no interchange to refuse");
    };
  }

  /**
   * Whether an interchange that cannot be read can be answered: its head may be such that its
   * standard has no words for it.
   */
  public static boolean answerable(Rejection rejection) {
    try {
      rejected(rejection, 1, Instant.EPOCH.atZone(ZoneOffset.UTC));
      return true;
    } catch (Unwritable head) {
      return false;
    }
  }

  /** How the standard names the answer to an interchange. */
  public static String kindOfReceipt(Standard standard) {
    return standard == Standard.EDIFACT ? "CONTRL" : "997";
  }

  /** How the standard names an answer to an order. */
  public static String kind(Standard standard) {
    return switch (standard) {
      case EDIFACT -> "ORDRSP";
      case X12 -> "855";
      case UBL -> "OrderResponse";
    };
  }

  private static String nine(long number) {
    return "%09d".formatted(number % 1_000_000_000L);
  }
}
