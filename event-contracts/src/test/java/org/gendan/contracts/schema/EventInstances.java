package org.gendan.contracts.schema;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * Instances of any record by its components: with everything in it, or with as little as allowed.
 */
public final class EventInstances {

  private final boolean full;
  private int count;

  private EventInstances(boolean full) {
    this.full = full;
  }

  /** Every component has a value, every list one element. */
  public static <T extends Event> T full(Class<T> record) {
    return record.cast(new EventInstances(true).instance(record));
  }

  /** Nullable components are null, lists are empty. */
  public static <T extends Event> T sparse(Class<T> record) {
    return record.cast(new EventInstances(false).instance(record));
  }

  public static boolean nullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private Object instance(Class<?> record) {
    RecordComponent[] components = record.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(components).map(this::component).toArray();
    try {
      return record.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Not a public record: " + record.getName(), e);
    }
  }

  private @Nullable Object component(RecordComponent component) {
    if (nullable(component.getAnnotatedType()) && !full) {
      return null;
    }
    if (component.getType() == List.class) {
      return full ? List.of(value(element(component), component.getName())) : List.of();
    }
    return value(component.getType(), component.getName());
  }

  /** The element type of a list component. */
  public static Class<?> element(RecordComponent component) {
    if (component.getAnnotatedType() instanceof AnnotatedParameterizedType list
        && list.getType() instanceof ParameterizedType type) {
      Type element = type.getActualTypeArguments()[0];
      if (element instanceof Class<?> known) {
        return known;
      }
    }
    throw new IllegalArgumentException("Not a list of a plain type: " + component);
  }

  private Object value(Class<?> type, String name) {
    count++;
    if (type.isRecord()) {
      return instance(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return switch (type.getSimpleName()) {
      case "UUID" -> new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L + count);
      case "String" -> name + "-" + count;
      case "BigDecimal" -> new BigDecimal("1E+3");
      case "Instant" -> Instant.parse("2026-03-17T01:30:00Z").plusSeconds(count);
      case "LocalDate" -> LocalDate.of(2026, 3, 17).plusDays(count);
      case "int" -> count;
      case "long" -> (long) count;
      case "boolean" -> true;
      default -> throw new IllegalArgumentException("No value on the wire for " + type);
    };
  }
}
