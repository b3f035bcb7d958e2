package org.gendan.production.ticket;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of a ticket: the request bodies. */
public interface TicketCommands {

  /** Why work stops (停工原因): the factory's seven causes, and three from outside. */
  enum PauseCause {
    /** The plan was wrong (计划不当). */
    WRONG_PLAN,
    /** A machine broke down (设备故障). */
    MACHINE_FAULT,
    /** Material is late (材料未到). */
    MATERIAL_LATE,
    /** Too much scrap (不良率高). */
    HIGH_SCRAP,
    /** Another job came first (临时插单). */
    RUSH_JOB,
    /** The step before is late (前工序延误). */
    EARLIER_STEP_LATE,
    /** People are missing (人员缺勤). */
    ABSENCE,
    /** No power (停电). */
    POWER,
    /** The design changes (设计变更). */
    DESIGN,
    /** The customer asked for it (客户原因). */
    CUSTOMER
  }

  /** Stops work, with its cause (停工). */
  record PauseTicket(@NotNull PauseCause cause, @Nullable @Size(max = 500) String note) {}

  /**
   * Plans the ticket anew (重排).
   *
   * @param notBefore first day that may be used; null means as early as possible
   */
  record SlotTicket(@Nullable LocalDate notBefore) {}
}
