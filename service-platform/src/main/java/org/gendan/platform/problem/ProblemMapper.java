package org.gendan.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import org.gendan.platform.access.CurrentCause;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every exception that leaves a resource with a problem body, in the caller's language. */
class ProblemMapper {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
  private static final String SECONDS_UNTIL_RETRY = "2";

  private final CurrentCause cause;
  private final ObjectMapper json;

  ProblemMapper(CurrentCause cause, ObjectMapper json) {
    this.cause = cause;
    this.json = json;
  }

  /**
   * The named types have answers of the runtime that a mapper of Throwable alone would not replace.
   */
  @ServerExceptionMapper({
    Throwable.class,
    Problem.class,
    WebApplicationException.class,
    NotFoundException.class,
    ConstraintViolationException.class,
    ValidationException.class,
    MismatchedInputException.class,
    InvalidDefinitionException.class,
    JsonProcessingException.class,
    UnauthorizedException.class,
    ForbiddenException.class,
    AuthenticationFailedException.class
  })
  Response answer(Throwable thrown, ContainerRequestContext request) {
    if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 400) {
      return http.getResponse();
    }
    Failure failure = failure(thrown, request);
    if (failure.worthNoting()) {
      LOG.warnf("%s: %s", cause.correlation(), thrown);
    } else if (failure.unforeseen()) {
      LOG.errorf(thrown, "%s: unexpected", cause.correlation());
    }
    ResponseBuilder answer = Response.status(failure.status());
    headers(answer, failure);
    Messages messages = Messages.in(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return answer
        .header(HttpHeaders.CONTENT_LANGUAGE, messages.locale().toLanguageTag())
        .type(ProblemBody.MEDIA_TYPE)
        .entity(ProblemBody.of(failure, cause.correlation(), messages).written(json))
        .build();
  }

  private static Failure failure(Throwable thrown, ContainerRequestContext request) {
    if (thrown.getCause() instanceof Problem problem) {
      return Failure.of(problem);
    }
    List<String> pathValues =
        request.getUriInfo().getPathParameters().values().stream().flatMap(List::stream).toList();
    boolean query = !request.getUriInfo().getQueryParameters().isEmpty();
    return query && Failure.inQuery(thrown, pathValues)
        ? Failure.plain(400, "request/parameter-malformed")
        : Failure.of(thrown);
  }

  private static void headers(ResponseBuilder answer, Failure failure) {
    switch (failure.status()) {
      case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      case 503 -> answer.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
      default -> {}
    }
  }
}
