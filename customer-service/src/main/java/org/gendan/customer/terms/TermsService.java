package org.gendan.customer.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.platform.problem.Conflict;

/** Defining payment terms. */
@ApplicationScoped
class TermsService {

  private final TermsRepository terms;
  private final Clock clock;

  TermsService(TermsRepository terms, Clock clock) {
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * Saying the same again is no second definition; saying something else under the code is refused.
   */
  @Transactional
  PaymentTerms define(DefineTerms command) {
    List<TermPart> parts = command.parts().stream().map(DefineTerms.Part::toPart).toList();
    TermsPolicy.check(parts);
    Optional<PaymentTerms> known = terms.known(command.code());
    if (known.isEmpty()) {
      PaymentTerms fresh = new PaymentTerms(command.code(), command.name(), parts, clock.instant());
      terms.persist(fresh);
      return fresh;
    }
    return known
        .filter(same -> same.saysSame(command.name(), parts))
        .orElseThrow(() -> new Conflict("terms/already-defined", Map.of("code", command.code())));
  }
}
