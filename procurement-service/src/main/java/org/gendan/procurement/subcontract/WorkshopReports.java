package org.gendan.procurement.subcontract;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.partner.WorkshopSaid;
import org.gendan.contracts.partner.WorkshopSaid.PartnerGoodsSent;
import org.gendan.contracts.partner.WorkshopSaid.PartnerProblemReported;
import org.gendan.contracts.partner.WorkshopSaid.PartnerProgressReported;
import org.gendan.contracts.partner.WorkshopSaid.PartnerWorkAccepted;
import org.gendan.contracts.partner.WorkshopSaid.PartnerWorkFinished;
import org.gendan.contracts.partner.WorkshopSaid.PartnerWorkRefused;
import org.gendan.contracts.procurement.SubcontractEvent;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.problem.Problem;
import org.gendan.procurement.announcement.Announcements;

/**
 * What a workshop's own system says of its work: the verbs are those of the phone page, and another
 * workshop's order is as missing as one that never was.
 */
@ApplicationScoped
public class WorkshopReports {

  private final SubcontractRepository subcontracts;
  private final Announcements announcements;
  private final Outbox outbox;
  private final Clock clock;

  WorkshopReports(
      SubcontractRepository subcontracts, Announcements announcements, Outbox outbox, Clock clock) {
    this.subcontracts = subcontracts;
    this.announcements = announcements;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional(value = MANDATORY, dontRollbackOn = Problem.class)
  public Outcome take(WorkshopSaid said) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    Subcontract work = subcontracts.ofWorkshop(said.workshop(), said.subcontractNo());
    SubcontractEvent fact = said(said, work, today);
    work.heard(now);
    subcontracts.flush();
    outbox.add(fact);
    if (said instanceof PartnerGoodsSent sent) {
      announcements.ofWork(sent, work.id);
    }
    return Outcome.APPLIED;
  }

  private static SubcontractEvent said(WorkshopSaid said, Subcontract work, LocalDate today) {
    return switch (said) {
      case PartnerWorkAccepted taken -> work.accept(taken.promisedDate(), today);
      case PartnerWorkRefused declined -> work.refuse(declined.reason());
      case PartnerProgressReported far -> work.progress(far.done(), far.estimatedReady(), null);
      case PartnerProblemReported bad ->
          work.progress(work.done, bad.estimatedReady(), bad.problem());
      case PartnerWorkFinished _ -> work.progress(work.quantity, today, null);
      case PartnerGoodsSent sent ->
          work.announce(sent.quantity(), sent.deliveryNote(), sent.expectedOn());
    };
  }
}
