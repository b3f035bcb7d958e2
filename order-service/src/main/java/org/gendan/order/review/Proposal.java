package org.gendan.order.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gendan.order.review.ReviewRepository.Answer;

/**
 * The dates that follow from the answers of a review (交期测算). Work on a line starts with its slot or
 * when its material is complete, whichever is later, and takes as long as the slot is; then the
 * goods travel.
 */
record Proposal(List<Answer> answers) {

  /**
   * A date for each line that has a slot; empty while material, transit or credit is unanswered.
   */
  Optional<Map<UUID, LocalDate>> dates(UnaryOperator<LocalDate> toWorkingDay) {
    Optional<Answer> material = one("MATERIAL");
    Optional<Answer> transit = one("TRANSIT");
    if (material.isEmpty() || transit.isEmpty() || one("CREDIT").isEmpty()) {
      return Optional.empty();
    }
    LocalDate kit = Objects.requireNonNull(material.get().date());
    int travel = Objects.requireNonNull(transit.get().days());
    Map<UUID, LocalDate> dates = new HashMap<>();
    answers.stream()
        .filter(answer -> answer.kind().equals("SLOT"))
        .forEach(
            slot -> dates.put(slot.lineId(), toWorkingDay.apply(made(slot, kit).plusDays(travel))));
    return Optional.of(dates);
  }

  private static LocalDate made(Answer slot, LocalDate kit) {
    LocalDate starts = Objects.requireNonNull(slot.starts());
    LocalDate ends = Objects.requireNonNull(slot.date());
    long lateBy = Math.max(0, ChronoUnit.DAYS.between(starts, kit));
    return ends.plusDays(lateBy);
  }

  private Optional<Answer> one(String kind) {
    return answers.stream().filter(answer -> answer.kind().equals(kind)).findFirst();
  }
}
