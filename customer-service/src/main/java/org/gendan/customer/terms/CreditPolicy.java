package org.gendan.customer.terms;

import java.math.BigDecimal;
import java.util.Map;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Credit has a limit (信用额度), and a limit needs terms that give credit. */
public final class CreditPolicy {

  private CreditPolicy() {}

  /** The code of the broken rule; null when terms and limit fit. */
  public static @Nullable String broken(PaymentTerms terms, @Nullable BigDecimal limit) {
    if (terms.giveCredit() && limit == null) {
      return "customer/credit-limit-missing";
    }
    return !terms.giveCredit() && limit != null ? "customer/credit-limit-without-credit" : null;
  }

  /**
   * Refuses a limit that does not fit the terms.
   *
   * @throws RuleBroken at the limit
   */
  public static void check(PaymentTerms terms, @Nullable BigDecimal limit) {
    String broken = broken(terms, limit);
    if (broken != null) {
      throw new RuleBroken(broken, Map.of("terms", terms.code())).at("/creditLimit");
    }
  }
}
