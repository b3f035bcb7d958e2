package org.gendan.customer.terms;

import java.time.Instant;
import java.util.List;

/** Payment terms as people see them. */
record TermsView(String code, String name, List<TermPart> parts, Instant definedAt) {

  static TermsView of(PaymentTerms terms) {
    return new TermsView(terms.code, terms.name, List.copyOf(terms.parts), terms.definedAt);
  }
}
