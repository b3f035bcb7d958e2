package org.gendan.contracts;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which classes there are: found on the class path, so that the registry cannot forget one. */
public final class WireClasses {

  private WireClasses() {}

  static JavaClasses contracts() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.gendan.contracts");
  }

  /** The records that are events. */
  static List<Class<?>> facts() {
    return contracts().stream()
        .filter(found -> found.isRecord() && found.isAssignableTo(Event.class))
        .<Class<?>>map(JavaClass::reflect)
        .toList();
  }

  /** A record and every record or enum inside it, in the order of its components. */
  public static Set<Class<?>> reachable(Class<?> record) {
    Set<Class<?>> found = new LinkedHashSet<>();
    collect(record, found);
    return found;
  }

  private static void collect(Class<?> type, Set<Class<?>> found) {
    if ((type.isRecord() || type.isEnum()) && found.add(type) && type.isRecord()) {
      Arrays.stream(type.getRecordComponents())
          .map(RecordComponent::getGenericType)
          .flatMap(WireClasses::plainTypes)
          .forEach(inner -> collect(inner, found));
    }
  }

  private static Stream<Class<?>> plainTypes(Type type) {
    return switch (type) {
      case Class<?> plain -> Stream.of(plain);
      case ParameterizedType list ->
          Arrays.stream(list.getActualTypeArguments()).flatMap(WireClasses::plainTypes);
      default -> throw new IllegalArgumentException("Too general for the wire: " + type);
    };
  }
}
