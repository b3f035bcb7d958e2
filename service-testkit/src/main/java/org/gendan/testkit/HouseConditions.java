package org.gendan.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What the house rules ask that ArchUnit has no words for. */
final class HouseConditions {

  private static final Set<String> INEXACT =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  private HouseConditions() {}

  static ArchCondition<JavaClass> shareTheirPackageWithAtMost(int types) {
    return new ArchCondition<>("share their package with at most " + types + " types") {
      private final Map<String, Integer> counts = new TreeMap<>();

      @Override
      public void init(Collection<JavaClass> all) {
        counts.clear();
        all.stream()
            .filter(type -> type.isTopLevelClass() && !isPackageInfo(type))
            .forEach(type -> counts.merge(type.getPackageName(), 1, Integer::sum));
      }

      @Override
      public void check(JavaClass type, ConditionEvents events) {}

      @Override
      public void finish(ConditionEvents events) {
        counts.forEach(
            (name, count) ->
                events.add(new SimpleConditionEvent(name, count <= types, name + " has " + count)));
      }
    };
  }

  static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return condition(
        "live in a null-marked package",
        type ->
            type.getPackage().isAnnotatedWith(NullMarked.class)
                ? null
                : type.getPackageName() + " has no @NullMarked package-info");
  }

  static ArchCondition<JavaClass> beginNoTransaction() {
    return condition(
        "begin no transaction",
        type ->
            type.isAnnotatedWith(Transactional.class)
                    || type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith(Transactional.class))
                ? type.getName() + " is transactional"
                : null);
  }

  static ArchCondition<JavaClass> readTheSystemTime() {
    return new ArchCondition<>("read the system time") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
          events.add(new SimpleConditionEvent(type, readsSystemTime(call), call.getDescription()));
        }
      }
    };
  }

  static ArchCondition<JavaField> beExact() {
    return condition(
        "be exact",
        field ->
            INEXACT.contains(field.getRawType().getName())
                ? field.getFullName() + " is binary floating point"
                : null);
  }

  static ArchCondition<JavaMethod> nameRoles() {
    return condition(
        "name the roles that may call them",
        method ->
            method.isAnnotatedWith(RolesAllowed.class)
                    || method.getOwner().isAnnotatedWith(RolesAllowed.class)
                ? null
                : method.getFullName() + " is closed to everybody");
  }

  static ArchCondition<JavaMethod> showAndTakeNoEntity() {
    return condition(
        "neither show nor take entities",
        method ->
            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                    .anyMatch(HouseConditions::involvesEntity)
                ? method.getFullName() + " shows or takes an entity"
                : null);
  }

  private static boolean involvesEntity(JavaType type) {
    return type.getAllInvolvedRawTypes().stream()
        .anyMatch(involved -> involved.isAnnotatedWith(Entity.class));
  }

  private static boolean readsSystemTime(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    boolean fromClock =
        call.getTarget().getRawParameterTypes().stream().anyMatch(HouseConditions::isClock);
    return switch (call.getName()) {
      case "now" -> owner.startsWith("java.time.") && !fromClock;
      case "currentTimeMillis" -> owner.equals("java.lang.System");
      case "systemUTC", "systemDefaultZone", "system" -> owner.equals("java.time.Clock");
      default -> false;
    };
  }

  private static boolean isClock(JavaClass type) {
    return type.isEquivalentTo(Clock.class);
  }

  private static boolean isPackageInfo(JavaClass type) {
    return type.getSimpleName().equals("package-info");
  }

  /** A condition from a function that says what is wrong, or nothing. */
  private static <T> ArchCondition<T> condition(
      String description, Function<T, @Nullable String> wrong) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        String reason = wrong.apply(item);
        events.add(new SimpleConditionEvent(item, reason == null, String.valueOf(reason)));
      }
    };
  }
}
