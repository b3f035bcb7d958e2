package org.gendan.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** What an exception means to the caller: the one place where exceptions become statuses. */
record Failure(int status, String code, Map<String, ?> values, List<FieldError> errors) {

  private static final String NOT_STORABLE = "request/value-not-storable";
  private static final int DEEPEST_CAUSE = 20;

  static Failure of(Throwable thrown) {
    if (thrown instanceof JsonProcessingException unreadable) {
      return JsonFailures.of(unreadable);
    }
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      Failure known = known(cause);
      if (known != null) {
        return known;
      }
      cause = cause.getCause();
    }
    return plain(500, "request/unexpected");
  }

  static Failure plain(int status, String code) {
    return new Failure(status, code, Map.of(), List.of());
  }

  /** True when nobody foresaw it: somebody has to look, with the stack trace. */
  boolean unforeseen() {
    return status >= 500 && status != 503;
  }

  /** True when it is known but tells of a weak spot: a database away, a check missing before it. */
  boolean worthNoting() {
    return status == 503 || code.equals(NOT_STORABLE);
  }

  private static @Nullable Failure known(Throwable cause) {
    return switch (cause) {
      case Problem problem ->
          new Failure(problem.status(), problem.code(), problem.values(), problem.errors());
      case ConstraintViolationException invalid -> Violations.failure(invalid);
      case UnauthorizedException e -> plain(401, "access/unauthenticated");
      case AuthenticationFailedException e -> plain(401, "access/unauthenticated");
      // Who calls cannot be told before the realm has answered once.
      case OIDCException realmAway -> plain(503, "request/try-later");
      case io.quarkus.security.ForbiddenException e -> plain(403, "access/forbidden");
      case OptimisticLockException e -> plain(409, "request/concurrent-change");
      case StaleStateException e -> plain(409, "request/concurrent-change");
      case SQLException sql -> database(sql);
      case WebApplicationException http -> http(http);
      default -> null;
    };
  }

  private static @Nullable Failure http(WebApplicationException http) {
    if (http.getCause() instanceof JsonProcessingException unreadable) {
      return JsonFailures.of(unreadable);
    }
    int status = http.getResponse().getStatus();
    return switch (status) {
      case 400 ->
          plain(
              status,
              http.getCause() == null ? "request/malformed" : "request/parameter-malformed");
      case 401 -> plain(status, "access/unauthenticated");
      case 403 -> plain(status, "access/forbidden");
      case 404 -> plain(status, "request/nothing-here");
      case 405 -> plain(status, "request/method-not-allowed");
      case 406 -> plain(status, "request/not-acceptable");
      case 413 -> plain(status, "request/too-large");
      case 415 -> plain(status, "request/media-type-unsupported");
      default -> status >= 400 && status < 500 ? plain(status, "request/malformed") : null;
    };
  }

  /** SQL states, PostgreSQL appendix A. Nothing of the statement reaches the caller. */
  private static @Nullable Failure database(SQLException sql) {
    String state = sql.getSQLState() == null ? "" : sql.getSQLState();
    String kind = state.length() == 5 ? state.substring(0, 2) : "";
    return switch (state) {
      case "23505" -> plain(409, "request/already-exists");
      case "40001", "40P01" -> plain(409, "request/concurrent-change");
      // Too long, too large, out of the calendar, not storable as text: what a caller can send.
      case "22001", "22003", "22008", "22021", "22P05" -> plain(422, NOT_STORABLE);
      // Two wanted what only one can have, and an exclusion constraint had the last word.
      case "23P01" -> plain(409, "request/concurrent-change");
      // A row not had in time, a time-out, a server that only reads: it was just demoted.
      case "55P03", "57014", "25006", "25P03" -> plain(503, "request/try-later");
      default ->
          switch (kind) {
            case "08", "53", "57", "58" -> plain(503, "request/try-later");
            default -> noConnection(sql) ? plain(503, "request/try-later") : null;
          };
    };
  }

  /** Agroal tells by its message alone that no connection came in time, or only a dead one. */
  private static boolean noConnection(SQLException sql) {
    String message = String.valueOf(sql.getMessage());
    return sql instanceof SQLTransientConnectionException
        || message.contains("cquisition timeout")
        || message.contains("association of connection");
  }

  /**
   * The runtime answers 404 for any unreadable parameter. For a part of the path that is right: no
   * such thing; for a query parameter the caller shall learn that the parameter is wrong.
   */
  static boolean inQuery(Throwable thrown, Iterable<String> pathValues) {
    if (!(thrown instanceof NotFoundException) || thrown.getCause() == null) {
      return false;
    }
    String why = String.valueOf(thrown.getCause().getMessage());
    for (String value : pathValues) {
      if (why.contains(value)) {
        return false;
      }
    }
    return true;
  }
}
