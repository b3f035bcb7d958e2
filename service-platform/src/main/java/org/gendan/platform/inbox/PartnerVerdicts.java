package org.gendan.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.gendan.contracts.PartnerAnswer.Outcome;
import org.gendan.contracts.Reason;
import org.gendan.contracts.partner.PartnerEvent;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.problem.Problem;
import org.gendan.platform.problem.Refusals;

/**
 * Does what a partner's system said, inside a reaction, and finds out what to answer. What breaks a
 * rule is answered, not thrown: nothing waits behind it. Anything else is ours to mend and parks
 * the line.
 */
@ApplicationScoped
public class PartnerVerdicts {

  /** What became of it, and why if it was refused. */
  public record Verdict(Outcome outcome, List<Reason> reasons) {}

  private final EntityManager entities;
  private final CurrentCause cause;

  PartnerVerdicts(EntityManager entities, CurrentCause cause) {
    this.entities = entities;
    this.cause = cause;
  }

  /**
   * What was spoken of and is not known here may be on its way: until then the saying is parked,
   * and its conversation with it.
   */
  public static void await(String missing, Instant until, Instant now) {
    if (now.isBefore(until)) {
      throw new IllegalStateException("Not heard of yet: " + missing);
    }
  }

  /**
   * The verdict on what was said. The partner is who acts. What a refused deed changed in memory is
   * forgotten; a deed tells and writes nothing before all its rules were kept.
   *
   * @param deed joins the running transaction and does not roll it back with its refusals
   */
  public Verdict on(PartnerEvent said, Supplier<Outcome> deed) {
    cause.actingFor(said.partner());
    try {
      Outcome outcome = deed.get();
      entities.flush();
      return new Verdict(outcome, List.of());
    } catch (Problem | ConstraintViolationException refused) {
      entities.clear();
      return new Verdict(Outcome.REFUSED, Refusals.reasons(refused));
    }
  }
}
