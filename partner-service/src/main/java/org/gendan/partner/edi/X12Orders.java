package org.gendan.partner.edi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.partner.edi.Envelope.Group;
import org.gendan.partner.edi.Envelope.Party;
import org.gendan.partner.sheet.FileRow;

/** Reads X12 850 of any release: the segments that say what is wanted, and when. */
final class X12Orders {

  private static final List<String> DELIVERY = List.of("002", "063", "064", "010");
  private static final List<String> PRODUCT =
      List.of("VN", "VP", "VC", "SK", "MG", "BP", "IN", "CB", "UP", "EN", "ST");
  private static final Map<String, String> PRICE_PER = Map.of("HP", "100", "TP", "1000");
  private static final String BASIS_UNKNOWN = "0";
  private static final Set<String> PER_PIECE =
      Set.of("", "CA", "CT", "NC", "NT", "PE", "QT", "TE", "UM", "WE", "WH");
  private static final int FIRST_PRODUCT = 6;

  /** ISA has a fixed width; its last character ends every segment. */
  private static final int HEAD = 106;

  private final List<FileRow> rows = new ArrayList<>();
  private final List<Warning> warnings;
  private final Map<String, String> messages = new LinkedHashMap<>();
  private Map<String, String> header = new LinkedHashMap<>();
  private List<Line> lines = new ArrayList<>();
  private Party sender = Party.NONE;
  private Party receiver = Party.NONE;
  private Group group = Group.NONE;
  private String control = "";
  private String version = "";
  private String reference = "";

  private X12Orders(List<Warning> warnings) {
    this.warnings = new ArrayList<>(warnings);
  }

  static Orders read(String text) {
    Segments segments = Segments.of(closed(text), 0);
    X12Orders orders = new X12Orders(segments.warnings());
    segments.all().forEach(orders::take);
    return new Orders(
        new Envelope(
            orders.sender,
            orders.receiver,
            orders.control,
            orders.version,
            orders.group,
            orders.messages),
        orders.rows,
        orders.warnings);
  }

  /** Where a line feed ends a segment, the last one is easily lost on the way. */
  private static String closed(String text) {
    String end = text.length() < HEAD ? "" : text.substring(HEAD - 1, HEAD);
    return end.isBlank() ? text.stripTrailing() + end : text;
  }

  private void take(Segment segment) {
    switch (segment.tag()) {
      case "ISA" -> interchange(segment);
      case "GS" -> group(segment);
      case "ST" -> begin(segment);
      case "BEG" -> name(segment);
      case "CUR" -> header.put("currency", segment.at(2));
      case "DTM" -> date(segment);
      case "MSG" -> text(segment.at(1));
      case "PID" -> text(segment.at(5));
      case "PO1" -> line(segment);
      case "CTT" -> count(segment);
      case "SE" -> end(segment);
      default -> {}
    }
  }

  private void interchange(Segment segment) {
    sender = new Party(unpadded(segment.at(6)), segment.at(5));
    receiver = new Party(unpadded(segment.at(8)), segment.at(7));
    control = segment.at(13);
    if (segment.at(15).equals("T")) {
      warnings.add(segment.warning("edi/test", 15));
    }
  }

  private static String unpadded(String id) {
    return id.replace('\u00A0', ' ').strip();
  }

  private void group(Segment segment) {
    if (!segment.at(1).equals("PO")) {
      throw segment.refused("edi/not-an-order", 1);
    }
    if (!group.equals(Group.NONE)) {
      throw segment.refused("edi/second-group", 6);
    }
    group = new Group(segment.at(2), segment.at(3), segment.at(6));
    version = segment.at(8);
  }

  private void begin(Segment segment) {
    if (!segment.at(1).equals("850")) {
      throw segment.refused("edi/not-an-order", 1);
    }
    reference = segment.at(2);
    header = new LinkedHashMap<>();
    lines = new ArrayList<>();
  }

  private void name(Segment segment) {
    if (!segment.at(1).equals("00")) {
      throw segment.refused("edi/not-an-original", 1);
    }
    if (segment.at(3).isBlank()) {
      throw segment.refused("edi/no-number", 3);
    }
    header.put("externalNo", segment.at(3));
    if (segment.at(2).equals("RO")) {
      header.put("rush", "true");
    }
  }

  private void date(Segment segment) {
    int rank = DELIVERY.indexOf(segment.at(1));
    if (rank < 0) {
      return;
    }
    String day =
        Days.plain(segment.at(2)).orElseThrow(() -> segment.refused("edi/no-date", 2)).toString();
    if (lines.isEmpty()) {
      header.putIfAbsent("requestedDate", day);
    } else if (rank == 0) {
      lines.getLast().put("requestedDate", day);
    } else {
      lines.getLast().putIfAbsent("requestedDate", day);
    }
  }

  private void text(String text) {
    if (lines.isEmpty() && !text.isBlank()) {
      header.merge("requirements", text, (before, more) -> before + "\n" + more);
    } else if (!lines.isEmpty()) {
      lines.getLast().append("requirements", text);
    }
  }

  private void line(Segment segment) {
    if (!header.containsKey("externalNo")) {
      throw segment.refused("edi/segment-misplaced", 0);
    }
    Line line = new Line(segment.position());
    line.quantity(segment.at(2), segment.at(3));
    String basis = segment.at(5);
    line.price(
        segment.at(4),
        PER_PIECE.contains(basis) ? "1" : PRICE_PER.getOrDefault(basis, BASIS_UNKNOWN));
    for (int element = FIRST_PRODUCT; element < segment.elements().size(); element += 2) {
      int rank = PRODUCT.indexOf(segment.at(element));
      line.product(rank < 0 ? PRODUCT.size() : rank, segment.at(element + 1));
    }
    lines.add(line);
  }

  private void count(Segment segment) {
    if (!segment.at(1).equals(String.valueOf(lines.size()))) {
      warnings.add(segment.warning("edi/control-count", 1));
    }
  }

  private void end(Segment segment) {
    if (!header.containsKey("externalNo")) {
      throw segment.refused("edi/segment-missing", 0, "BEG");
    }
    if (lines.isEmpty()) {
      throw segment.refused("edi/no-lines", 0);
    }
    messages.put(header.getOrDefault("externalNo", ""), reference);
    lines.forEach(line -> rows.add(line.row(rows.size() + 1, header)));
  }
}
