package org.gendan.partner.edi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.partner.edi.Envelope.Group;
import org.gendan.partner.edi.Envelope.Party;
import org.gendan.platform.problem.FieldError;

/**
 * An interchange that cannot be read, and as much of its envelope as its beginning shows: what the
 * answer that refuses it must name.
 *
 * @param group X12: of which kind the functional group is
 * @param messages by their references, what each is: an order, or something else
 */
public record Rejection(
    Standard standard,
    Envelope envelope,
    String group,
    Map<String, String> messages,
    List<Fault> faults) {

  /**
   * Where something is wrong.
   *
   * @param message the reference of the message it is in; empty when it is in none
   * @param position of the segment, counted within its message
   * @param element of the segment; 0 when it is about the whole of it
   */
  public record Fault(String message, int position, int element, String tag, String code) {}

  /** ISA has a fixed width: its last character ends every segment. */
  private static final int ISA = 106;

  private static final int UNA = 9;
  private static final String USUAL = "UNA:+.? '";

  /** Empty when not even its head can be read: then nobody knows whom to answer. */
  public static Optional<Rejection> of(Standard standard, String text, List<FieldError> errors) {
    String whole = text.stripLeading();
    return switch (standard) {
      case X12 -> x12(whole, errors);
      case EDIFACT -> edifact(whole, errors);
      case UBL -> Optional.empty();
    };
  }

  private static Optional<Rejection> x12(String text, List<FieldError> errors) {
    if (text.length() < ISA) {
      return Optional.empty();
    }
    List<Segment> segments = new Marks(text.charAt(ISA - 1), text.charAt(3), null, null).cut(text);
    Segment head = segments.getFirst();
    Optional<Segment> group = first(segments, "GS").filter(one -> !one.at(6).isBlank());
    if (group.isEmpty() || head.at(13).isBlank()) {
      return Optional.empty();
    }
    Envelope envelope =
        new Envelope(
            new Party(head.at(6).strip(), head.at(5).strip()),
            new Party(head.at(8).strip(), head.at(7).strip()),
            head.at(13).strip(),
            group.get().at(8),
            new Group(group.get().at(2), group.get().at(3), group.get().at(6)),
            Map.of());
    return Optional.of(
        new Rejection(
            Standard.X12,
            envelope,
            group.get().at(1),
            messages(segments, "ST", 2, 1),
            faults(segments, "ST", 2, errors)));
  }

  private static Optional<Rejection> edifact(String text, List<FieldError> errors) {
    boolean advised = text.startsWith("UNA") && text.length() > UNA;
    List<Segment> segments =
        Marks.advised(advised ? text : USUAL).cut(advised ? text.substring(UNA) : text);
    Optional<Segment> head =
        first(segments, "UNB").filter(one -> !one.at(2).isBlank() && !one.at(5).isBlank());
    return head.map(
        one ->
            new Rejection(
                Standard.EDIFACT,
                new Envelope(
                    new Party(one.at(2), one.at(2, 2)),
                    new Party(one.at(3), one.at(3, 2)),
                    one.at(5),
                    "",
                    Group.NONE,
                    Map.of()),
                "",
                messages(segments, "UNH", 1, 2),
                faults(segments, "UNH", 1, errors)));
  }

  private static Optional<Segment> first(List<Segment> segments, String tag) {
    return segments.stream().filter(one -> one.is(tag)).findFirst();
  }

  private static Map<String, String> messages(
      List<Segment> segments, String tag, int reference, int type) {
    Map<String, String> messages = new LinkedHashMap<>();
    segments.stream()
        .filter(one -> one.is(tag) && !one.at(reference).isBlank())
        .forEach(one -> messages.put(one.at(reference), one.at(type)));
    return messages;
  }

  /** Those that name a segment; each belongs to the message that was begun last before it. */
  private static List<Fault> faults(
      List<Segment> segments, String tag, int element, List<FieldError> errors) {
    List<Fault> faults = new ArrayList<>();
    for (FieldError error : errors) {
      Object named = error.values().get("segment");
      if (named != null) {
        int position = Integer.parseInt(named.toString());
        Segment message =
            segments.stream()
                .filter(one -> one.is(tag) && one.position() <= position)
                .reduce((one, later) -> later)
                .orElse(null);
        faults.add(
            new Fault(
                message == null ? "" : message.at(element),
                message == null ? position : position - message.position() + 1,
                Integer.parseInt(said(error, "element", "0")),
                said(error, "tag", ""),
                error.code()));
      }
    }
    return faults;
  }

  private static String said(FieldError error, String name, String otherwise) {
    Object value = error.values().get(name);
    return value == null ? otherwise : value.toString();
  }
}
