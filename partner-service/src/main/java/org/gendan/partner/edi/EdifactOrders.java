package org.gendan.partner.edi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.partner.edi.Envelope.Group;
import org.gendan.partner.edi.Envelope.Party;
import org.gendan.partner.sheet.FileRow;

/** Reads EDIFACT ORDERS of any directory: the segments that say what is wanted, and when. */
final class EdifactOrders {

  /** Message names in BGM: order, blanket order, rush order, consignment order, call-off. */
  private static final Set<String> ORDER_NAMES = Set.of("105", "220", "221", "224", "226", "227");

  private static final List<String> DELIVERY = List.of("2", "69", "63", "64", "10");
  private static final List<String> PRODUCT = List.of("SA", "VN", "SRV", "EN", "IN", "BP");
  private static final Set<String> PRICE = Set.of("AAA", "AAB", "INV");

  /** What a line may say it does; others take back what was ordered before. */
  private static final Set<String> ADDED = Set.of("", "1");

  private static final Set<String> ALONE = Set.of("BY", "SU");

  /** The last element of UNB says that nobody means it. */
  private static final int TEST = 11;

  private final Segments segments;
  private final char decimalMark;
  private final List<FileRow> rows = new ArrayList<>();
  private final List<Warning> warnings;
  private final Map<String, String> messages = new LinkedHashMap<>();
  private String version = "";

  private Map<String, String> header = new LinkedHashMap<>();
  private List<Line> lines = new ArrayList<>();
  private Set<String> parties = new HashSet<>();
  private String reference = "";
  private boolean begun;

  private EdifactOrders(Segments segments, char decimalMark) {
    this.segments = segments;
    this.decimalMark = decimalMark;
    this.warnings = new ArrayList<>(segments.warnings());
  }

  static Orders read(String text) {
    boolean advised = text.startsWith("UNA");
    char decimalMark = advised && text.length() > 5 ? text.charAt(5) : '.';
    boolean bare = !text.contains("UNB");
    Segments segments = Segments.of(bare ? wrapped(text, advised) : text, bare ? 1 : 0);
    EdifactOrders orders = new EdifactOrders(segments, decimalMark);
    segments.all().forEach(orders::take);
    return new Orders(orders.envelope(bare), orders.rows, orders.warnings);
  }

  /** A message without an interchange around it, as other transports carry it. */
  private static String wrapped(String text, boolean advised) {
    int start = advised ? 9 : 0;
    String end = text.length() > 8 && advised ? text.substring(8, 9) : "'";
    return text.substring(0, start)
        + "UNB+UNOC:3+-+-+000101:0000+0"
        + end
        + text.substring(start)
        + "UNZ+1+0"
        + end;
  }

  private Envelope envelope(boolean bare) {
    Segment first =
        segments.all().stream().filter(segment -> segment.is("UNB")).findFirst().orElseThrow();
    return new Envelope(
        bare ? Party.NONE : new Party(first.at(2), first.at(2, 2)),
        bare ? Party.NONE : new Party(first.at(3), first.at(3, 2)),
        bare ? "" : first.at(5),
        version,
        Group.NONE,
        messages);
  }

  private void take(Segment segment) {
    switch (segment.tag()) {
      case "UNB" -> {
        if (segment.at(TEST).equals("1")) {
          warnings.add(segment.warning("edi/test", TEST));
        }
      }
      case "UNH" -> begin(segment);
      case "BGM" -> name(segment);
      case "DTM" -> date(segment);
      case "CUX" -> {
        if (segment.at(1, 1).equals("2")) {
          header.put("currency", segment.at(1, 2));
        }
      }
      case "NAD" -> party(segment);
      case "FTX" -> text(segment);
      case "LIN" -> line(segment);
      case "PIA" -> more(segment);
      case "QTY" -> quantity(segment);
      case "PRI" -> price(segment);
      case "CNT" -> count(segment);
      case "UNT" -> end(segment);
      default -> {}
    }
  }

  private void begin(Segment segment) {
    if (!segment.at(2, 1).equals("ORDERS")) {
      throw segment.refused("edi/not-an-order", 2);
    }
    version = segment.at(2, 2) + ":" + segment.at(2, 3) + ":" + segment.at(2, 4);
    reference = segment.at(1);
    header = new LinkedHashMap<>();
    lines = new ArrayList<>();
    parties = new HashSet<>();
    begun = false;
  }

  private void name(Segment segment) {
    if (!ORDER_NAMES.contains(segment.at(1))) {
      throw segment.refused("edi/not-an-order", 1);
    }
    if (!Set.of("", "9").contains(segment.at(3))) {
      throw segment.refused("edi/not-an-original", 3);
    }
    if (segment.at(2).isBlank()) {
      throw segment.refused("edi/no-number", 2);
    }
    begun = true;
    header.put("externalNo", segment.at(2));
    if (segment.at(1).equals("224")) {
      header.put("rush", "true");
    }
  }

  private void date(Segment segment) {
    String digits = segment.at(1, 2);
    String day =
        Days.coded(digits, segment.at(1, 3))
            .orElseThrow(() -> segment.refused("edi/no-date", 1, digits))
            .toString();
    int rank = DELIVERY.indexOf(segment.at(1, 1));
    if (rank >= 0 && lines.isEmpty()) {
      header.putIfAbsent("requestedDate", day);
    } else if (rank == 0) {
      lines.getLast().put("requestedDate", day);
    } else if (rank > 0) {
      lines.getLast().putIfAbsent("requestedDate", day);
    }
  }

  private void party(Segment segment) {
    if (lines.isEmpty() && ALONE.contains(segment.at(1)) && !parties.add(segment.at(1))) {
      throw segment.refused("edi/party-twice", 1);
    }
  }

  private void text(Segment segment) {
    String text =
        String.join(" ", segment.elements().size() < 4 ? List.of() : segment.elements().get(3));
    if (lines.isEmpty()) {
      header.merge("requirements", text, (before, more) -> before + "\n" + more);
    } else {
      lines.getLast().append("requirements", text);
    }
  }

  private void line(Segment segment) {
    if (!begun) {
      throw segment.refused("edi/segment-misplaced", 0);
    }
    if (!ADDED.contains(segment.at(2))) {
      throw segment.refused("edi/not-an-original", 2);
    }
    Line line = new Line(segment.position());
    line.product(rank(segment.at(3, 2)), segment.at(3, 1));
    lines.add(line);
  }

  private void more(Segment segment) {
    for (int element = 2; element <= segment.elements().size(); element++) {
      current(segment).product(rank(segment.at(element, 2)), segment.at(element, 1));
    }
  }

  private static int rank(String qualifier) {
    int rank = PRODUCT.indexOf(qualifier);
    return rank < 0 ? PRODUCT.size() : rank;
  }

  private void quantity(Segment segment) {
    if (segment.at(1, 1).equals("21")) {
      current(segment).quantity(number(segment.at(1, 2)), segment.at(1, 3));
    }
  }

  private void price(Segment segment) {
    if (PRICE.contains(segment.at(1, 1))) {
      current(segment).price(number(segment.at(1, 2)), number(segment.at(1, 5)));
    }
  }

  private void count(Segment segment) {
    if (segment.at(1, 1).equals("2") && !segment.at(1, 2).equals(String.valueOf(lines.size()))) {
      warnings.add(segment.warning("edi/control-count", 1));
    }
  }

  private void end(Segment segment) {
    if (!begun) {
      throw segment.refused("edi/segment-missing", 0, "BGM");
    }
    if (lines.isEmpty()) {
      throw segment.refused("edi/no-lines", 0);
    }
    messages.put(header.getOrDefault("externalNo", ""), reference);
    lines.forEach(line -> rows.add(line.row(rows.size() + 1, header)));
  }

  private Line current(Segment segment) {
    if (lines.isEmpty()) {
      throw segment.refused("edi/segment-misplaced", 0);
    }
    return lines.getLast();
  }

  private String number(String text) {
    return decimalMark == ',' ? text.replace(',', '.') : text;
  }
}
