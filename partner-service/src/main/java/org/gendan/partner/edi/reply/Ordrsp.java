package org.gendan.partner.edi.reply;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.gendan.partner.edi.Envelope;
import org.gendan.partner.edi.Envelope.Party;
import org.gendan.partner.edi.reply.OrderAnswer.Item;
import org.gendan.partner.edi.reply.OrderAnswer.Verdict;

/** Writes EDIFACT ORDRSP in the directory of the order. */
final class Ordrsp {

  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm");
  private static final int LONGEST_TEXT = 70;
  private static final int TEXTS = 5;

  private Ordrsp() {}

  static String write(Envelope order, OrderAnswer answer, String control, ZonedDateTime now) {
    boolean latin = ISO_8859_1.newEncoder().canEncode(answer.toString());
    Outgoing out =
        latin ? new Outgoing("EDIFACT", "UNOC", "3") : new Outgoing("EDIFACT", "UNOY", "4");
    out.segment(
        "UNB",
        latin ? List.of("UNOC", "3") : List.of("UNOY", "4"),
        party(order.receiver()),
        party(order.sender()),
        List.of(now.format(latin ? SHORT_DAY : Outgoing.DAY), now.format(MINUTE)),
        control);
    out.begin();
    message(out, order, answer, now);
    return out.segment("UNT", out.closing(), "1").segment("UNZ", "1", control).text();
  }

  private static List<String> party(Party party) {
    return party.qualifier().isEmpty()
        ? List.of(party.id())
        : List.of(party.id(), party.qualifier());
  }

  private static void message(Outgoing out, Envelope order, OrderAnswer answer, ZonedDateTime now) {
    List<String> type = new ArrayList<>(List.of("ORDRSP"));
    type.addAll(List.of(order.version().split(":", -1)));
    out.segment("UNH", "1", type);
    String number = answer.orderNo() == null ? answer.externalNo() : answer.orderNo();
    out.segment("BGM", "231", number, answer.verdict().ordrsp);
    out.segment("DTM", List.of("137", now.format(Outgoing.DAY), "102"));
    if (!answer.reason().isEmpty()) {
      List<Object> texts = new ArrayList<>(cut(answer.reason()));
      out.segment("FTX", "AAO", "", "", texts);
    }
    out.segment("RFF", List.of("ON", answer.externalNo()));
    for (int i = 0; i < answer.items().size(); i++) {
      line(out, i + 1, answer, answer.items().get(i));
    }
    out.segment("UNS", "S").segment("CNT", List.of("2", answer.items().size()));
  }

  private static void line(Outgoing out, int no, OrderAnswer answer, Item item) {
    out.segment("LIN", no, answer.verdict().ordrspLine, List.of(item.productCode(), "SA"));
    out.segment("QTY", List.of("21", item.quantity().stripTrailingZeros().toPlainString()));
    if (answer.verdict() != Verdict.REFUSED) {
      out.segment("DTM", List.of("69", answer.day(item).format(Outgoing.DAY), "102"));
    }
    out.segment("PRI", List.of("AAA", item.unitPrice().stripTrailingZeros().toPlainString()));
  }

  private static List<String> cut(String text) {
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < text.length() && parts.size() < TEXTS; at += LONGEST_TEXT) {
      parts.add(text.substring(at, Math.min(text.length(), at + LONGEST_TEXT)));
    }
    return parts;
  }
}
