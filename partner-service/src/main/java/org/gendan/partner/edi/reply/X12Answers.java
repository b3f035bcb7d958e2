package org.gendan.partner.edi.reply;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.gendan.partner.edi.Envelope;
import org.gendan.partner.edi.Rejection;
import org.gendan.partner.edi.Rejection.Fault;
import org.gendan.partner.edi.reply.OrderAnswer.Item;
import org.gendan.partner.edi.reply.OrderAnswer.Verdict;

/**
 * Writes X12 855 (what we say to an order) and 997 (that its group came, and whether we take it).
 */
final class X12Answers {

  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm");
  private static final String SCHEDULED = "067";
  private static final int LONGEST_TEXT = 264;
  private static final Pattern TAG = Pattern.compile("[A-Z][A-Z0-9]{1,2}");

  /** Codes of 997: 715, 718, 723. */
  private static final String TRAILER_MISSING = "3";

  private static final String SEGMENTS_IN_ERROR = "5";
  private static final String INVALID = "7";

  private final Outgoing out = new Outgoing("X12", "00401");
  private final Envelope order;
  private final ZonedDateTime now;
  private final String control;

  private X12Answers(Envelope order, String control, ZonedDateTime now) {
    this.order = order;
    this.control = control;
    this.now = now;
  }

  static String acknowledgement(
      Envelope order, OrderAnswer answer, String control, ZonedDateTime now) {
    X12Answers answers = new X12Answers(order, control, now);
    answers.open("PR", "855");
    answers.order(answer);
    return answers.close();
  }

  static String received(Envelope order, boolean taken, String control, ZonedDateTime now) {
    X12Answers answers = new X12Answers(order, control, now);
    answers.open("FA", "997");
    String verdict = taken ? "A" : "R";
    answers.out.segment("AK1", "PO", order.group().control());
    order
        .messages()
        .values()
        .forEach(reference -> answers.out.segment("AK2", "850", reference).segment("AK5", verdict));
    int all = order.messages().size();
    answers.out.segment("AK9", verdict, all, all, taken ? all : 0);
    return answers.close();
  }

  /** Nothing of the group is taken; where something is wrong is said segment by segment. */
  static String rejected(Rejection rejection, String control, ZonedDateTime now) {
    Envelope came = rejection.envelope();
    X12Answers answers = new X12Answers(came, control, now);
    answers.open("FA", "997");
    answers.out.segment("AK1", rejection.group(), came.group().control());
    rejection
        .messages()
        .forEach(
            (reference, type) -> {
              answers.out.segment("AK2", type, reference);
              answers.message(
                  rejection.faults().stream()
                      .filter(one -> one.message().equals(reference))
                      .toList());
            });
    int all = rejection.messages().size();
    boolean brokenOff =
        rejection.faults().stream().anyMatch(one -> one.code().equals("edi/broken-off"));
    if (brokenOff) {
      answers.out.segment("AK9", "R", all, all, 0, TRAILER_MISSING);
    } else {
      answers.out.segment("AK9", "R", all, all, 0);
    }
    return answers.close();
  }

  private void fault(Fault fault) {
    if (!TAG.matcher(fault.tag()).matches()) {
      return; // where there is no segment none can be named
    }
    out.segment("AK3", fault.tag(), fault.position(), "", segmentError(fault));
    if (fault.element() > 0) {
      out.segment("AK4", fault.element(), "", INVALID);
    }
  }

  private void message(List<Fault> faults) {
    faults.forEach(this::fault);
    if (faults.isEmpty()) {
      out.segment("AK5", "R");
    } else {
      out.segment("AK5", "R", SEGMENTS_IN_ERROR);
    }
  }

  private static String segmentError(Fault fault) {
    return switch (fault.code()) {
      case "edi/segment-misplaced" -> "2";
      case "edi/segment-missing" -> "3";
      default -> "8";
    };
  }

  private void open(String group, String set) {
    out.segment(
        "ISA",
        "00",
        " ".repeat(10),
        "00",
        " ".repeat(10),
        padded(order.receiver().qualifier(), 2),
        padded(order.receiver().id(), 15),
        padded(order.sender().qualifier(), 2),
        padded(order.sender().id(), 15),
        now.format(SHORT_DAY),
        now.format(MINUTE),
        "U",
        "00401",
        control,
        "0",
        "P",
        ">");
    out.segment(
        "GS",
        group,
        order.group().receiver(),
        order.group().sender(),
        now.format(Outgoing.DAY),
        now.format(MINUTE),
        String.valueOf(Long.parseLong(control)),
        "X",
        order.version());
    out.begin();
    out.segment("ST", set, "0001");
  }

  private String close() {
    return out.segment("SE", out.closing(), "0001")
        .segment("GE", "1", String.valueOf(Long.parseLong(control)))
        .segment("IEA", "1", control)
        .text();
  }

  private void order(OrderAnswer answer) {
    String day = now.format(Outgoing.DAY);
    List<String> head = List.of("00", answer.verdict().x855, plain(answer.externalNo()), day);
    if (answer.orderNo() == null) {
      out.segment("BAK", head.toArray());
    } else {
      out.segment(
          "BAK",
          head.get(0),
          head.get(1),
          head.get(2),
          head.get(3),
          "",
          "",
          "",
          plain(answer.orderNo()));
    }
    if (!answer.reason().isEmpty()) {
      out.segment("N9", "L1", "REASON");
      String reason = plain(answer.reason());
      out.segment("MSG", reason.substring(0, Math.min(reason.length(), LONGEST_TEXT)));
    }
    for (int i = 0; i < answer.items().size(); i++) {
      line(i + 1, answer, answer.items().get(i));
    }
    out.segment("CTT", answer.items().size());
  }

  private void line(int no, OrderAnswer answer, Item item) {
    String quantity = item.quantity().stripTrailingZeros().toPlainString();
    String price = item.unitPrice().stripTrailingZeros().toPlainString();
    out.segment("PO1", no, quantity, "EA", price, "", "VN", plain(item.productCode()));
    if (answer.verdict() == Verdict.REFUSED) {
      out.segment("ACK", answer.verdict().x855Line, quantity, "EA");
    } else {
      out.segment(
          "ACK",
          answer.verdict().x855Line,
          quantity,
          "EA",
          SCHEDULED,
          answer.day(item).format(Outgoing.DAY));
    }
  }

  /** X12 has no way to write its own separators within a text. */
  private static String plain(String text) {
    return text.replaceAll("[*~>\\p{Cntrl}]", " ");
  }

  private static String padded(String text, int width) {
    return (text + " ".repeat(width)).substring(0, width);
  }
}
