package org.gendan.partner.edi.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xlate.edi.schema.EDIReference;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.EDIStreamWriter;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** An interchange while it is written; counts its segments. */
final class Outgoing {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final EDIStreamWriter writer;
  private int segments;

  /**
   * Begins one; its envelope is held against the standard while it is written.
   *
   * @param version of the envelope, as the standard's schema is known by
   */
  Outgoing(String standard, String... version) {
    try {
      EDIOutputFactory writers = EDIOutputFactory.newFactory();
      writers.setErrorReporter(Outgoing::wrong);
      writer = writers.createEDIStreamWriter(bytes, UTF_8.name());
      writer.setControlSchema(SchemaFactory.newFactory().getControlSchema(standard, version));
      writer.startInterchange();
    } catch (EDIStreamException | EDISchemaException e) {
      throw new IllegalStateException("No interchange begun", e);
    }
  }

  /** Writes a segment; an element is a text, or a list of texts when it has components. */
  Outgoing segment(String tag, Object... elements) {
    segments++;
    try {
      writer.writeStartSegment(tag);
      for (Object element : elements) {
        element(element);
      }
      writer.writeEndSegment();
      return this;
    } catch (EDIStreamException e) {
      throw new IllegalStateException("Segment not written: " + tag, e);
    } catch (IllegalArgumentException unfit) {
      throw new Unwritable(tag, unfit);
    }
  }

  /**
   * Many name themselves by a code that no list has ({@code ZZ} in EDIFACT). They came so, and know
   * themselves so in the answer.
   */
  private static void wrong(
      EDIStreamValidationError error,
      EDIStreamWriter writer,
      Location location,
      CharSequence data,
      EDIReference type) {
    if (error != EDIStreamValidationError.INVALID_CODE_VALUE) {
      throw new IllegalArgumentException(error + " " + location);
    }
  }

  private void element(Object element) throws EDIStreamException {
    if (element instanceof List<?> components) {
      writer.writeStartElement();
      for (Object component : components) {
        writer.writeComponent(component.toString());
      }
      writer.endElement();
    } else {
      writer.writeElement(element.toString());
    }
  }

  /** How many segments since the last call, with the one that will say so. */
  int closing() {
    int counted = segments + 1;
    segments = 0;
    return counted;
  }

  /** Forgets what was written so far: a message begins. */
  void begin() {
    segments = 0;
  }

  String text() {
    try {
      writer.endInterchange();
      writer.close();
    } catch (EDIStreamException e) {
      throw new IllegalStateException("Interchange not closed", e);
    }
    return bytes.toString(UTF_8);
  }
}
