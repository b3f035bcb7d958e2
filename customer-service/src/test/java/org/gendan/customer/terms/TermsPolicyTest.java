package org.gendan.customer.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gendan.customer.terms.TermPart.Gate;
import org.gendan.customer.terms.TermPart.Kind;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class TermsPolicyTest {

  private static final TermPart DEPOSIT = part(Kind.DEPOSIT, "30", Gate.RELEASE, 0);
  private static final TermPart BALANCE = part(Kind.BALANCE, "70", Gate.SHIP, 0);
  private static final TermPart CREDIT = part(Kind.CREDIT, "70", Gate.NONE, 30);

  @Test
  void depositAndBalanceMakeTerms() {
    assertThatCode(() -> TermsPolicy.check(List.of(DEPOSIT, BALANCE))).doesNotThrowAnyException();
  }

  @Test
  void depositAndCreditMakeTerms() {
    assertThatCode(() -> TermsPolicy.check(List.of(DEPOSIT, CREDIT))).doesNotThrowAnyException();
  }

  @Test
  void thirdsAddUpWithTheirHundredths() {
    List<TermPart> thirds =
        List.of(
            part(Kind.DEPOSIT, "33.33", Gate.RELEASE, 0),
            part(Kind.BALANCE, "33.33", Gate.SHIP, 0),
            part(Kind.CREDIT, "33.34", Gate.NONE, 60));

    assertThatCode(() -> TermsPolicy.check(thirds)).doesNotThrowAnyException();
  }

  @Test
  void partsThatAreNotTheWholeAreRefused() {
    assertThat(broken(DEPOSIT)).containsExactly("/parts terms/not-whole");
    assertThat(broken(DEPOSIT, BALANCE, DEPOSIT)).containsExactly("/parts terms/not-whole");
  }

  @Test
  void creditIsMoneyForWhichNothingWaits() {
    TermPart gated = part(Kind.CREDIT, "70", Gate.SHIP, 30);

    assertThat(broken(DEPOSIT, gated)).containsExactly("/parts/1/gate terms/credit-with-gate");
  }

  @Test
  void creditNeedsDaysAndNothingElseHasThem() {
    TermPart atOnce = part(Kind.CREDIT, "70", Gate.NONE, 0);
    TermPart later = part(Kind.DEPOSIT, "30", Gate.RELEASE, 5);

    assertThat(broken(later, atOnce))
        .containsExactly(
            "/parts/0/creditDays terms/days-without-credit",
            "/parts/1/creditDays terms/credit-without-days");
  }

  @Test
  void aDepositThatOpensNothingIsRefused() {
    TermPart idle = part(Kind.DEPOSIT, "30", Gate.NONE, 0);

    assertThat(broken(idle, BALANCE)).containsExactly("/parts/0/gate terms/part-without-gate");
  }

  @Test
  void theSameNumberWrittenDifferentlyIsTheSamePart() {
    PaymentTerms terms = new PaymentTerms("T", "三成订金", List.of(DEPOSIT, BALANCE), Instant.EPOCH);

    assertThat(
            terms.saysSame("三成订金", List.of(part(Kind.DEPOSIT, "30.00", Gate.RELEASE, 0), BALANCE)))
        .isTrue();
    assertThat(terms.saysSame("三成订金", List.of(BALANCE, DEPOSIT))).isFalse();
    assertThat(terms.saysSame("另一个名字", List.of(DEPOSIT, BALANCE))).isFalse();
    assertThat(terms.saysSame("三成订金", List.of(DEPOSIT))).isFalse();
  }

  private static List<String> broken(TermPart... parts) {
    RuleBroken refused =
        catchThrowableOfType(RuleBroken.class, () -> TermsPolicy.check(List.of(parts)));
    return refused.errors().stream().map(TermsPolicyTest::text).toList();
  }

  private static String text(FieldError error) {
    return error.pointer() + " " + error.code();
  }

  private static TermPart part(Kind kind, String percent, Gate gate, int days) {
    return new TermPart(kind, new BigDecimal(percent), gate, days);
  }
}
