package org.gendan.contracts.document;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.contracts.schema.EventInstances;

/** The fields of a record in words. */
final class FactFields {

  private FactFields() {}

  /** All fields of a record in one line; a question mark says that the field may be missing. */
  static String line(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(FactFields::field)
        .collect(Collectors.joining(", "));
  }

  /** The field whose value is the key of the Kafka record. */
  static String key(EventType type) {
    Event event = EventInstances.full(type.record());
    return Arrays.stream(type.record().getRecordComponents())
        .filter(component -> event.key().equals(String.valueOf(value(component, event))))
        .map(RecordComponent::getName)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type.name() + ": no field is the key"));
  }

  private static String field(RecordComponent component) {
    boolean list = component.getType() == List.class;
    Class<?> type = list ? EventInstances.element(component) : component.getType();
    boolean nullable = EventInstances.nullable(component.getAnnotatedType());
    return "`%s` %s%s%s"
        .formatted(component.getName(), word(type), list ? "[]" : "", nullable ? "?" : "");
  }

  private static String word(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "UUID" -> "uuid";
      case "String" -> "text";
      case "Instant" -> "time";
      case "LocalDate" -> "date";
      case "BigDecimal" -> "decimal";
      case "int", "long" -> "integer";
      case "boolean" -> "boolean";
      case String value -> "[" + value + "](#" + value.toLowerCase(Locale.ROOT) + ")";
    };
  }

  private static Object value(RecordComponent component, Event event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Not a public record: " + event.getClass(), e);
    }
  }
}
