package org.gendan.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Broken Bean Validation constraints as pointers and codes, all of them at once. */
final class Violations {

  /** A constraint may name its own code as its message: {@code message = "order/dates-cross"}. */
  private static final Pattern CODE = Pattern.compile("[a-z-]+/[a-z-]+");

  private static final Pattern WORD_BREAK = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /** Nothing given where something is required: the request is incomplete rather than wrong. */
  private static final Set<String> MISSING =
      Set.of("validation/not-null", "validation/not-blank", "validation/not-empty");

  private Violations() {}

  /** Null when the callee, not the caller, broke its word: that is our own mistake. */
  static @Nullable Failure failure(ConstraintViolationException invalid) {
    boolean ours = invalid.getConstraintViolations().stream().anyMatch(Violations::ofReturnValue);
    if (ours) {
      return null;
    }
    List<FieldError> errors =
        invalid.getConstraintViolations().stream()
            .map(
                violation -> new FieldError(pointer(violation), code(violation), values(violation)))
            .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
            .toList();
    boolean incomplete = errors.stream().anyMatch(error -> MISSING.contains(error.code()));
    boolean parameter =
        invalid.getConstraintViolations().stream().anyMatch(Violations::ofParameter);
    return new Failure(incomplete || parameter ? 400 : 422, "request/invalid", Map.of(), errors);
  }

  private static boolean ofReturnValue(ConstraintViolation<?> violation) {
    return nodes(violation).anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
  }

  private static boolean ofParameter(ConstraintViolation<?> violation) {
    return parameterAnnotations(violation).anyMatch(Violations::binds);
  }

  private static String code(ConstraintViolation<?> violation) {
    if (CODE.matcher(violation.getMessageTemplate()).matches()) {
      return violation.getMessageTemplate();
    }
    String name =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return "validation/" + WORD_BREAK.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> values(ConstraintViolation<?> violation) {
    Map<String, Object> values =
        new LinkedHashMap<>(violation.getConstraintDescriptor().getAttributes());
    values.put("message", violation.getMessage());
    return values;
  }

  private static String pointer(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    nodes(violation).forEach(node -> append(pointer, node, violation));
    return pointer.toString();
  }

  private static void append(
      StringBuilder pointer, Path.Node node, ConstraintViolation<?> violation) {
    if (node.isInIterable() && node.getIndex() != null) {
      pointer.append('/').append(node.getIndex());
    } else if (node.getKey() != null) {
      pointer.append('/').append(JsonFailures.escaped(node.getKey().toString()));
    }
    boolean named =
        switch (node.getKind()) {
          case PROPERTY -> true;
          // The body is the root of the document; other parameters are known by their names.
          case PARAMETER ->
              parameterAnnotations(violation)
                  .anyMatch(bound -> binds(bound) && bound.annotationType() != BeanParam.class);
          default -> false;
        };
    if (named && node.getName() != null) {
      pointer.append('/').append(JsonFailures.escaped(node.getName()));
    }
  }

  private static boolean binds(Annotation annotation) {
    String name = annotation.annotationType().getName();
    return (name.startsWith("jakarta.ws.rs.") && name.endsWith("Param"))
        || name.startsWith("org.jboss.resteasy.reactive.Rest");
  }

  private static Stream<Path.Node> nodes(ConstraintViolation<?> violation) {
    Stream.Builder<Path.Node> nodes = Stream.builder();
    violation.getPropertyPath().forEach(nodes);
    return nodes.build();
  }

  private static Stream<Annotation> parameterAnnotations(ConstraintViolation<?> violation) {
    Path.@Nullable MethodNode method = null;
    Path.@Nullable ParameterNode parameter = null;
    for (Path.Node node : violation.getPropertyPath()) {
      switch (node.getKind()) {
        case METHOD -> method = node.as(Path.MethodNode.class);
        case PARAMETER -> parameter = node.as(Path.ParameterNode.class);
        default -> {}
      }
    }
    return method == null || parameter == null
        ? Stream.empty()
        : annotations(violation.getRootBeanClass(), method, parameter.getParameterIndex());
  }

  private static Stream<Annotation> annotations(Class<?> bean, Path.MethodNode node, int index) {
    Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
    for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        // Generated subclasses repeat the method without its annotations: look further up.
        if (method.getName().equals(node.getName())
            && List.of(method.getParameterTypes()).equals(List.of(types))
            && method.getParameterAnnotations()[index].length > 0) {
          return Stream.of(method.getParameterAnnotations()[index]);
        }
      }
    }
    return Stream.empty();
  }
}
