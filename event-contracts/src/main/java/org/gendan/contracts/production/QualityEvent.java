package org.gendan.contracts.production;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gendan.contracts.Event;
import org.gendan.contracts.Peg;
import org.gendan.contracts.Quantity;
import org.jspecify.annotations.Nullable;

/** Topic {@code production.quality.v1}: inspections. Key: ticket id. */
public sealed interface QualityEvent extends Event {

  UUID ticketId();

  List<Peg> pegs();

  @Override
  default String key() {
    return ticketId().toString();
  }

  @Override
  default Set<UUID> orders() {
    return Peg.orders(pegs());
  }

  /** An inspection split a quantity (检验); each part goes on alone. */
  record InspectionRecorded(
      UUID ticketId,
      String ticketNo,
      List<Peg> pegs,
      int stepNo,
      Quantity accepted,
      Quantity rework,
      Quantity scrap,
      Quantity concession,
      @Nullable String defect)
      implements QualityEvent {}
}
