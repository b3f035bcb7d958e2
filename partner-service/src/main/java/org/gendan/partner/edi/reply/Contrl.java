package org.gendan.partner.edi.reply;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.gendan.partner.edi.Envelope;
import org.gendan.partner.edi.Envelope.Party;
import org.gendan.partner.edi.Rejection;
import org.gendan.partner.edi.Rejection.Fault;

/** Writes EDIFACT CONTRL: an interchange came and cannot be taken, in no part of it. */
final class Contrl {

  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm");

  /** This level and all lower ones are rejected. */
  private static final String REJECTED = "4";

  private static final String UNSPECIFIED = "18";

  private Contrl() {}

  static String rejected(Rejection rejection, String control, ZonedDateTime now) {
    Envelope came = rejection.envelope();
    Outgoing out = new Outgoing("EDIFACT", "UNOC", "3");
    out.segment(
        "UNB",
        List.of("UNOC", "3"),
        party(came.receiver()),
        party(came.sender()),
        List.of(now.format(SHORT_DAY), now.format(MINUTE)),
        control);
    out.begin();
    out.segment("UNH", "1", List.of("CONTRL", "D", "3", "UN"));
    List<Object> verdict =
        new ArrayList<>(
            List.of(came.control(), party(came.sender()), party(came.receiver()), REJECTED));
    verdict.add(rejection.faults().stream().findFirst().map(Contrl::code).orElse(UNSPECIFIED));
    out.segment("UCI", verdict.toArray());
    return out.segment("UNT", out.closing(), "1").segment("UNZ", "1", control).text();
  }

  /** The list of syntax errors of CONTRL (0085). */
  private static String code(Fault fault) {
    return switch (fault.code()) {
      case "edi/element-unfit" -> "12";
      case "edi/segment-missing" -> "13";
      case "edi/segment-misplaced" -> "15";
      default -> UNSPECIFIED;
    };
  }

  private static List<String> party(Party party) {
    return party.qualifier().isEmpty()
        ? List.of(party.id())
        : List.of(party.id(), party.qualifier());
  }
}
