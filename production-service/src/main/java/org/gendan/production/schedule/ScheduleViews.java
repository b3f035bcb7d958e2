package org.gendan.production.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gendan.production.ticket.StepStatus;
import org.gendan.production.ticket.TicketStatus;
import org.gendan.production.ticket.TicketView;
import org.jspecify.annotations.Nullable;

/** The schedule as people see it. */
interface ScheduleViews {

  /**
   * Who works on what in a period.
   *
   * @param earliest the first day on which a planner can still place work
   * @param total how many lanes
   */
  record ScheduleView(LocalDate today, LocalDate earliest, int total, List<LaneView> lanes) {}

  /** A work centre with each day of the period and what is done there. */
  record LaneView(
      String workCentre,
      String name,
      String place,
      String placeName,
      boolean outsourced,
      BigDecimal hoursPerDay,
      List<LoadView> days,
      List<BarView> bars) {}

  /** How full a day of a work centre is (负荷). */
  record LoadView(LocalDate day, boolean working, BigDecimal booked) {}

  /**
   * One step at one work centre, of a ticket or of an order line whose slot is only offered.
   *
   * @param hours those inside the period
   * @param ticketEnds when the whole ticket ends
   * @param locked a planner fixed the ticket: nobody moves it
   */
  record BarView(
      int stepNo,
      @Nullable String stepName,
      @Nullable StepStatus stepStatus,
      LocalDate starts,
      LocalDate ends,
      BigDecimal hours,
      boolean tentative,
      @Nullable UUID ticketId,
      @Nullable String ticketNo,
      @Nullable Integer version,
      @Nullable TicketStatus status,
      @Nullable String productCode,
      @Nullable String productName,
      @Nullable BigDecimal quantity,
      @Nullable String unit,
      @Nullable LocalDate dueDate,
      @Nullable LocalDate ticketStarts,
      @Nullable LocalDate ticketEnds,
      boolean rush,
      boolean locked,
      @Nullable String orderNo) {}

  /**
   * What a move would do (试排); nothing is kept for it.
   *
   * @param lateDays how many days after it is due the ticket would end; 0 when on time
   */
  record TrialView(LocalDate starts, LocalDate ends, long lateDays, List<TrialStepView> steps) {}

  /** When a step would be done. */
  record TrialStepView(int stepNo, LocalDate starts, LocalDate ends) {}

  /** What a draft comes to, ticket by ticket in the order of its moves. */
  record MovesView(List<TicketView> items) {}
}
