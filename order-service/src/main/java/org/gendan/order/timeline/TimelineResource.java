package org.gendan.order.timeline;

import static org.gendan.order.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gendan.order.order.OrderRepository;
import org.gendan.order.order.OrderViews;
import org.gendan.order.timeline.TimelineRepository.Entry;
import org.jspecify.annotations.Nullable;

/** The timeline of an order, told in the reader's language. */
@Path("/orders/{id}/timeline")
class TimelineResource {

  /**
   * One fact.
   *
   * @param summary what happened, in one sentence
   * @param causedBy the event or command that led here
   */
  record EntryView(
      UUID eventId,
      Instant at,
      String service,
      String type,
      String actor,
      String summary,
      @Nullable String causedBy) {}

  private final OrderRepository orders;
  private final TimelineRepository timeline;
  private final OrderViews views;
  private final Clock clock;

  TimelineResource(
      OrderRepository orders, TimelineRepository timeline, OrderViews views, Clock clock) {
    this.orders = orders;
    this.timeline = timeline;
    this.views = views;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({
    MERCHANDISER,
    SUPERVISOR,
    PLANNER,
    BUYER,
    WAREHOUSE,
    LOGISTICS,
    CASHIER,
    FINANCE,
    CUSTOMER_SERVICE,
    GM,
    AUDITOR
  })
  public List<EntryView> get(UUID id, @Context HttpHeaders headers) {
    orders.require(id);
    List<Entry> entries = timeline.of(id);
    Explainer explainer = new Explainer(id, entries);
    Narrator narrator = new Narrator(language(headers), views.pricesVisible(), clock.getZone());
    return entries.stream()
        .map(
            entry ->
                new EntryView(
                    entry.eventId(),
                    entry.at(),
                    entry.service(),
                    entry.type(),
                    entry.actor(),
                    narrator.tell(entry.type(), explainer.explain(entry)),
                    entry.causation()))
        .toList();
  }

  private static Locale language(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .filter(locale -> !locale.getLanguage().equals("*"))
        .findFirst()
        .orElse(Locale.SIMPLIFIED_CHINESE);
  }
}
