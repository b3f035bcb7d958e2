package org.gendan.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.gendan.contracts.Reason;

/** Refusals where no resource answers: at the router, or to somebody who will ask later. */
public final class Refusals {

  private static final Messages ZH = Messages.in("zh");
  private static final Messages EN = Messages.in("en");

  private Refusals() {}

  /** What was wrong, in both languages: each place, or the whole where no place is known. */
  public static List<Reason> reasons(Throwable refused) {
    Failure failure = Failure.of(refused);
    return failure.errors().isEmpty()
        ? List.of(said(new FieldError("", failure.code(), failure.values())))
        : failure.errors().stream().map(Refusals::said).toList();
  }

  /** Answers a call that came to no resource; returns the status. */
  public static int answer(RoutingContext call, Throwable thrown, String id, ObjectMapper json) {
    Failure failure = Failure.of(thrown);
    Messages messages = Messages.in(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    call.response()
        .setStatusCode(failure.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, messages.locale().toLanguageTag())
        .end(Buffer.buffer(ProblemBody.of(failure, id, messages).written(json)));
    return failure.status();
  }

  private static Reason said(FieldError error) {
    return new Reason(
        error.pointer(),
        error.code(),
        ZH.text(error.code(), error.values()),
        EN.text(error.code(), error.values()));
  }
}
