package org.gendan.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Unreadable JSON: where it is and what is wrong with it, without a class name of ours. */
final class JsonFailures {

  /** Our own deserializers give the code as the message of their exception. */
  private static final Pattern OUR_CODE = Pattern.compile("json/[a-z-]+");

  /** Well-formed JSON of the right type, but no value we can take. */
  private static final Set<String> IMPOSSIBLE =
      Set.of("json/number-out-of-range", "json/date-out-of-range", "json/unreadable-date");

  private static final int LONGEST_POINTER = 200;

  private JsonFailures() {}

  static Failure of(JsonProcessingException unreadable) {
    String code = code(unreadable);
    Map<String, ?> values = Map.of("line", line(unreadable), "column", column(unreadable));
    String pointer = pointer(unreadable);
    boolean placed = !pointer.isEmpty();
    List<FieldError> errors = placed ? List.of(new FieldError(pointer, code, values)) : List.of();
    return new Failure(status(code), placed ? "request/invalid" : code, values, errors);
  }

  private static int status(String code) {
    if (code.equals("json/too-large")) {
      return 413;
    }
    return IMPOSSIBLE.contains(code) ? 422 : 400;
  }

  private static String code(JsonProcessingException unreadable) {
    Throwable root = unreadable;
    while (root.getCause() instanceof JsonProcessingException deeper) {
      root = deeper;
    }
    String message =
        root instanceof JsonProcessingException json
            ? String.valueOf(json.getOriginalMessage())
            : "";
    if (OUR_CODE.matcher(message).matches()) {
      return message;
    }
    return switch (root) {
      case UnrecognizedPropertyException e -> "json/unknown-field";
      case InvalidFormatException e -> "json/unreadable-value";
      case InputCoercionException e -> "json/number-out-of-range";
      case StreamConstraintsException e ->
          message.contains("Document length") ? "json/too-large" : "json/limit-exceeded";
      case MismatchedInputException e -> mismatch(message);
      default -> message.startsWith("Duplicate") ? "json/duplicate-field" : "json/malformed";
    };
  }

  private static String mismatch(String message) {
    if (message.startsWith("Cannot map `null`")) {
      return "validation/not-null";
    }
    return message.startsWith("Trailing token") ? "json/malformed" : "json/wrong-type";
  }

  private static String pointer(JsonProcessingException unreadable) {
    if (!(unreadable instanceof JsonMappingException mapping)) {
      return "";
    }
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : mapping.getPath()) {
      pointer.append('/');
      if (step.getFieldName() == null) {
        pointer.append(step.getIndex());
      } else {
        pointer.append(escaped(step.getFieldName()));
      }
    }
    return pointer.length() <= LONGEST_POINTER
        ? pointer.toString()
        : pointer.substring(0, LONGEST_POINTER);
  }

  /** RFC 6901. */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static int line(JsonProcessingException unreadable) {
    JsonLocation where = unreadable.getLocation();
    return where == null ? 0 : where.getLineNr();
  }

  private static int column(JsonProcessingException unreadable) {
    JsonLocation where = unreadable.getLocation();
    return where == null ? 0 : where.getColumnNr();
  }
}
