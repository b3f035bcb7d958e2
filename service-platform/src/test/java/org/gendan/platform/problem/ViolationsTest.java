package org.gendan.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // constraints are there to catch the nulls that types forbid
class ViolationsTest {

  record Line(@NotBlank String code, @NotNull @DecimalMin("0.1") BigDecimal quantity) {}

  record Make(List<@Valid @NotNull Line> lines, Map<String, @Size(max = 2) String> marks) {

    @AssertTrue(message = "make/too-many-marks")
    boolean isModest() {
      return marks.size() < 3;
    }
  }

  static class Things {
    public void make(@NotNull @Valid Make make) {}

    public @NotNull String find(@QueryParam("name") @Size(max = 3) String name) {
      return null;
    }
  }

  /** What the container generates around a bean: the same method without annotations. */
  static class ThingsSubclass extends Things {
    @Override
    public @Nullable String find(String name) {
      return super.find(name);
    }
  }

  @Test
  void everyWrongPlaceOfTheBodyIsNamedAtOnce() {
    Make make =
        new Make(
            List.of(new Line("", null), new Line("x", BigDecimal.ZERO)), Map.of("a/b", "long"));

    Failure failure = failure("make", Make.class, make);

    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactly(
            tuple("/lines/0/code", "validation/not-blank"),
            tuple("/lines/0/quantity", "validation/not-null"),
            tuple("/lines/1/quantity", "validation/decimal-min"),
            tuple("/marks/a~1b", "validation/size"));
  }

  @Test
  void aCompleteRequestOutOfBoundsBreaksARuleAndTheLimitIsStated() {
    Failure failure =
        failure("make", Make.class, new Make(List.of(new Line("x", BigDecimal.ZERO)), Map.of()));

    assertThat(failure.status()).isEqualTo(422);
    assertThat(ProblemBody.of(failure, "c", Messages.in("en")).errors())
        .containsExactly(
            new ProblemBody.Item(
                "/lines/0/quantity", "validation/decimal-min", "Must be at least 0.1"));
  }

  @Test
  void aMissingBodyIsTheRootOfTheDocument() {
    Failure failure = failure("make", Make.class, null);

    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.errors()).extracting(FieldError::pointer).containsExactly("");
  }

  @Test
  void aConstraintMayBringItsOwnCode() {
    Failure failure =
        failure("make", Make.class, new Make(List.of(), Map.of("a", "1", "b", "2", "c", "3")));

    assertThat(failure.errors())
        .extracting(FieldError::code)
        .containsExactly("make/too-many-marks");
  }

  @Test
  void aParameterIsKnownByItsName() {
    Failure failure = failure("find", String.class, "long");

    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.errors()).extracting(FieldError::pointer).containsExactly("/name");
  }

  @Test
  void aBrokenPromiseOfOursIsNotTheCallersMistake() throws Exception {
    try (ValidatorFactory factory = factory()) {
      var violations =
          factory
              .getValidator()
              .forExecutables()
              .validateReturnValue(
                  new Things(), Things.class.getMethod("find", String.class), null);

      assertThat(Failure.of(new ConstraintViolationException(violations)).status()).isEqualTo(500);
    }
  }

  private static Failure failure(String method, Class<?> type, @Nullable Object argument) {
    try (ValidatorFactory factory = factory()) {
      Validator validator = factory.getValidator();
      var violations =
          validator
              .forExecutables()
              .validateParameters(
                  new ThingsSubclass(),
                  ThingsSubclass.class.getMethod(method, type),
                  new Object[] {argument});
      return Objects.requireNonNull(
          Violations.failure(new ConstraintViolationException(violations)));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(method, e);
    }
  }

  private static ValidatorFactory factory() {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory();
  }
}
