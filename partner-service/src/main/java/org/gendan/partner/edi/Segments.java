package org.gendan.partner.edi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.partner.sheet.Limits;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;

/**
 * Takes an interchange apart. Its envelope is checked on the way: what is misplaced is refused;
 * numbers that do not add up are warned of.
 */
final class Segments {

  private static final int MOST = 50_000;

  /** An interchange may be read to its end after these. */
  private static final Set<String> CLOSING = Set.of("UNT", "UNE", "SE", "GE", "IEA", "UNZ");

  private final int offset;
  private final List<Segment> all = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final List<FieldError> faults = new ArrayList<>();
  private List<List<String>> elements = new ArrayList<>();
  private String tag = "";

  private Segments(int offset) {
    this.offset = offset;
  }

  /**
   * Reads it all.
   *
   * @param offset how many segments were put in front that the sender did not write
   */
  static Segments of(String text, int offset) {
    Segments segments = new Segments(offset);
    segments.read(text);
    if (!segments.faults.isEmpty()) {
      RuleBroken refused = new RuleBroken("edi/not-acceptable", Map.of());
      for (FieldError fault : segments.faults) {
        refused = refused.with(fault);
      }
      throw refused;
    }
    return segments;
  }

  List<Segment> all() {
    return all;
  }

  List<Warning> warnings() {
    return warnings;
  }

  private void read(String text) {
    EDIInputFactory readers = EDIInputFactory.newFactory();
    readers.setProperty(EDIInputFactory.EDI_IGNORE_EXTRANEOUS_CHARACTERS, true);
    // Lists of directories and character sets grow with the years; what we read is looked at
    // anyway.
    readers.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
    try {
      EDIStreamReader reader =
          readers.createEDIStreamReader(
              new ByteArrayInputStream(text.getBytes(UTF_8)), UTF_8.name());
      while (reader.hasNext()) {
        take(reader.next(), reader);
      }
    } catch (EDIStreamException broken) {
      endedAt(broken.getLocation());
    }
  }

  private void take(EDIStreamEvent event, EDIStreamReader reader) {
    Location at = reader.getLocation();
    switch (event) {
      case START_SEGMENT -> {
        tag = reader.getText();
        elements = new ArrayList<>();
      }
      case ELEMENT_DATA -> element(at, reader.getText());
      case END_SEGMENT -> add(at);
      case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> fault(reader, at);
      default -> {}
    }
  }

  private void element(Location at, String text) {
    while (elements.size() < at.getElementPosition()) {
      elements.add(new ArrayList<>());
    }
    if (text.length() > Limits.CELL) {
      throw Limits.exceeded("edi/element-too-long", Limits.CELL);
    }
    elements.getLast().add(text);
  }

  private void add(Location at) {
    if (all.size() >= MOST) {
      throw Limits.exceeded("edi/too-many-segments", MOST);
    }
    all.add(new Segment(position(at), tag, elements));
  }

  private void fault(EDIStreamReader reader, Location at) {
    Map<String, String> values = values(at, String.valueOf(reader.getText()));
    switch (reader.getErrorType()) {
      case CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT ->
          warnings.add(new Warning(pointer(at), "edi/control-count", values));
      case CONTROL_REFERENCE_MISMATCH ->
          warnings.add(new Warning(pointer(at), "edi/control-reference", values));
      case SEGMENT_NOT_IN_DEFINED_TRANSACTION_SET,
          SEGMENT_NOT_IN_PROPER_SEQUENCE,
          UNEXPECTED_SEGMENT,
          LOOP_OCCURS_OVER_MAXIMUM_TIMES,
          SEGMENT_EXCEEDS_MAXIMUM_USE ->
          faults.add(new FieldError(pointer(at), "edi/segment-misplaced", values));
      case MANDATORY_SEGMENT_MISSING ->
          faults.add(new FieldError(pointer(at), "edi/segment-missing", values));
      default -> faults.add(new FieldError(pointer(at), "edi/element-unfit", values));
    }
  }

  /** Cut off behind a whole message is something to look at; within one, nothing to read. */
  private void endedAt(Location at) {
    Map<String, String> values = values(at, "");
    if (!all.isEmpty() && CLOSING.contains(all.getLast().tag()) && faults.isEmpty() && atEnd(at)) {
      warnings.add(new Warning(pointer(at), "edi/not-closed", values));
    } else {
      faults.add(new FieldError(pointer(at), "edi/broken-off", values));
    }
  }

  private boolean atEnd(Location at) {
    return at.getSegmentPosition() - offset - all.getLast().position() <= 1;
  }

  private Map<String, String> values(Location at, String found) {
    return Map.of(
        "segment",
        String.valueOf(position(at)),
        "tag",
        at.getSegmentTag() == null ? "" : at.getSegmentTag(),
        "element",
        String.valueOf(Math.max(0, at.getElementPosition())),
        "found",
        found);
  }

  private String pointer(Location at) {
    int element = at.getElementPosition();
    return "/segments/" + position(at) + (element > 0 ? "/" + element : "");
  }

  /** Where nothing was read yet it is the first that is wrong. */
  private int position(Location at) {
    return Math.max(1, at.getSegmentPosition() - offset);
  }
}
