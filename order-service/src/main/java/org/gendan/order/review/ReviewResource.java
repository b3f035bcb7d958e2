package org.gendan.order.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.order.Roles;
import org.gendan.order.order.OrderRepository;
import org.jspecify.annotations.Nullable;

/** Where a review stands: who has answered what, and the dates we could promise. */
@Path("/orders/{id}/review")
class ReviewResource {

  /**
   * A review round.
   *
   * @param proposedDates per line; empty until every department has answered
   */
  record ReviewView(int round, List<AnswerView> answers, Map<UUID, LocalDate> proposedDates) {}

  /** One department's answer. */
  record AnswerView(
      String kind,
      @Nullable UUID lineId,
      @Nullable LocalDate starts,
      @Nullable LocalDate date,
      @Nullable Integer days,
      @Nullable String note) {}

  private final OrderRepository orders;
  private final ReviewRepository reviews;

  ReviewResource(OrderRepository orders, ReviewRepository reviews) {
    this.orders = orders;
    this.reviews = reviews;
  }

  @GET
  @RolesAllowed({
    Roles.MERCHANDISER,
    Roles.SUPERVISOR,
    Roles.PLANNER,
    Roles.BUYER,
    Roles.GM,
    Roles.AUDITOR
  })
  public ReviewView get(UUID id) {
    int round = orders.require(id).reviewRound();
    return new ReviewView(
        round,
        reviews.answers(id, round).stream().map(ReviewResource::view).toList(),
        reviews.proposedDates(id, round).orElse(Map.of()));
  }

  private static AnswerView view(ReviewRepository.Answer answer) {
    UUID line = answer.lineId().equals(ReviewRepository.WHOLE_ORDER) ? null : answer.lineId();
    return new AnswerView(
        answer.kind(), line, answer.starts(), answer.date(), answer.days(), answer.note());
  }
}
