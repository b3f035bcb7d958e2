package org.gendan.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.StaleObjectStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(new NotFound("a/b", Map.of()), 404, "a/b"),
        Arguments.of(new Conflict("a/b", Map.of()), 409, "a/b"),
        Arguments.of(new RuleBroken("a/b", Map.of()), 422, "a/b"),
        Arguments.of(new Forbidden("a/b", Map.of()), 403, "a/b"),
        Arguments.of(new RequestRefused(428, "a/b", Map.of()), 428, "a/b"),
        Arguments.of(new UnauthorizedException(), 401, "access/unauthenticated"),
        Arguments.of(new OIDCException("realm away"), 503, "request/try-later"),
        Arguments.of(new ForbiddenException(), 403, "access/forbidden"),
        Arguments.of(new NotFoundException(), 404, "request/nothing-here"),
        Arguments.of(new NotAllowedException("GET"), 405, "request/method-not-allowed"),
        Arguments.of(new NotSupportedException(), 415, "request/media-type-unsupported"),
        Arguments.of(new BadRequestException(), 400, "request/malformed"),
        Arguments.of(new WebApplicationException(418), 418, "request/malformed"),
        Arguments.of(new WebApplicationException(500), 500, "request/unexpected"),
        Arguments.of(wrapped(new OptimisticLockException()), 409, "request/concurrent-change"),
        Arguments.of(
            wrapped(new StaleObjectStateException("X", 1)), 409, "request/concurrent-change"),
        Arguments.of(wrapped(sql("40P01")), 409, "request/concurrent-change"),
        Arguments.of(wrapped(sql("40001")), 409, "request/concurrent-change"),
        Arguments.of(wrapped(sql("55P03")), 503, "request/try-later"),
        Arguments.of(wrapped(sql("23P01")), 409, "request/concurrent-change"),
        Arguments.of(wrapped(sql("57014")), 503, "request/try-later"),
        Arguments.of(wrapped(sql("25P03")), 503, "request/try-later"),
        Arguments.of(wrapped(sql("25006")), 503, "request/try-later"),
        Arguments.of(wrapped(sql("53100")), 503, "request/try-later"),
        Arguments.of(wrapped(sql("58030")), 503, "request/try-later"),
        Arguments.of(wrapped(sql("23505")), 409, "request/already-exists"),
        Arguments.of(wrapped(sql("22003")), 422, "request/value-not-storable"),
        Arguments.of(wrapped(sql("22012")), 500, "request/unexpected"),
        Arguments.of(wrapped(sql("08006")), 503, "request/try-later"),
        Arguments.of(wrapped(sql("57P01")), 503, "request/try-later"),
        Arguments.of(
            wrapped(new SQLException("Sorry, acquisition timeout!")), 503, "request/try-later"),
        Arguments.of(wrapped(new SQLException("other")), 500, "request/unexpected"),
        Arguments.of(new IllegalStateException("secret"), 500, "request/unexpected"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindOfFailureHasItsStatusAndCode(Throwable thrown, int status, String code) {
    Failure failure = Failure.of(thrown);

    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.code()).isEqualTo(code);
  }

  @Test
  void aLoopOfCausesComesToAnEnd() {
    IllegalStateException one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));

    assertThat(Failure.of(one).status()).isEqualTo(500);
  }

  @Test
  void theBodySaysNothingOfTheInside() {
    Failure failure = Failure.of(new IllegalStateException("secret"));

    ProblemBody body = ProblemBody.of(failure, "c-1", Messages.in("en"));

    assertThat(body.toString()).doesNotContain("secret");
    assertThat(body.type()).isEqualTo("urn:gendan:problem:request/unexpected");
    assertThat(body.instance()).isEqualTo("urn:uuid:c-1");
    assertThat(body.title()).isEqualTo("Internal error");
  }

  @Test
  void aBrokenRuleMayNameSeveralPlaces() {
    RuleBroken broken =
        new RuleBroken("a/b", Map.of())
            .at("/lines/0")
            .with(new FieldError("/lines/1", "validation/min", Map.of("value", 3)));

    ProblemBody body = ProblemBody.of(Failure.of(broken), "c-1", Messages.in("en"));

    assertThat(body.errors())
        .containsExactly(
            new ProblemBody.Item("/lines/0", "a/b", "a/b"),
            new ProblemBody.Item("/lines/1", "validation/min", "Must be at least 3"));
  }

  @Test
  void anUnreadablePartOfThePathIsNotThereWhileAnUnreadableParameterIsWrong() {
    NotFoundException unreadable =
        new NotFoundException(new IllegalArgumentException("Invalid UUID string: zzz"));

    assertThat(Failure.inQuery(unreadable, List.of("zzz"))).isFalse();
    assertThat(Failure.inQuery(unreadable, List.of("7"))).isTrue();
    assertThat(Failure.inQuery(new NotFoundException(), List.of())).isFalse();
  }

  private static RuntimeException wrapped(Exception cause) {
    return new IllegalStateException("outer", new RuntimeException(cause));
  }

  private static SQLException sql(String state) {
    return new SQLException("inside", state);
  }
}
