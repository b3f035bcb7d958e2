package org.gendan.customer.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gendan.customer.terms.TermPart.Gate;
import org.gendan.customer.terms.TermPart.Kind;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;

/** Which parts make sensible terms. */
final class TermsPolicy {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private TermsPolicy() {}

  /**
   * Lets terms pass that ask for the whole total, once, and whose parts mean what their kind says.
   *
   * @throws RuleBroken naming every part that does not
   */
  static void check(List<TermPart> parts) {
    List<FieldError> broken = new ArrayList<>();
    BigDecimal sum = parts.stream().map(TermPart::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(WHOLE) != 0) {
      broken.add(new FieldError("/parts", "terms/not-whole", Map.of("sum", sum)));
    }
    for (int i = 0; i < parts.size(); i++) {
      TermPart part = parts.get(i);
      boolean credit = part.kind() == Kind.CREDIT;
      if (credit != part.creditDays() > 0) {
        broken.add(
            error(
                i,
                "creditDays",
                credit ? "terms/credit-without-days" : "terms/days-without-credit"));
      }
      if (credit != (part.gate() == Gate.NONE)) {
        broken.add(error(i, "gate", credit ? "terms/credit-with-gate" : "terms/part-without-gate"));
      }
    }
    if (!broken.isEmpty()) {
      throw broken.stream()
          .reduce(new RuleBroken("terms/not-acceptable", Map.of()), RuleBroken::with, (a, b) -> b);
    }
  }

  private static FieldError error(int part, String field, String code) {
    return new FieldError("/parts/" + part + "/" + field, code, Map.of());
  }
}
