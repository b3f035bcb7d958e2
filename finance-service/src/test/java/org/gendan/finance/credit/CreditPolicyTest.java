package org.gendan.finance.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.finance.credit.CreditPolicy.State.*;

import java.math.BigDecimal;
import org.gendan.finance.credit.CreditPolicy.Answer;
import org.gendan.finance.credit.CreditPolicy.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreditPolicyTest {

  @Test
  void anOrderPaidInAdvanceNeedsNoCredit() {
    assertThat(answer(null, 0, 0, 0)).isEqualTo(new Answer(OK, null));
  }

  @Test
  void aCustomerOverdueElsewhereMayStillPayInAdvanceButIsLookedAt() {
    assertThat(answer(null, 500, 0, 90)).isEqualTo(new Answer(WARN, "OVERDUE"));
  }

  @Test
  void creditWithinTheLimitIsFine() {
    assertThat(answer(1000, 300, 500, 0)).isEqualTo(new Answer(OK, null));
  }

  @Test
  void creditNearTheLimitIsAWarning() {
    assertThat(answer(1000, 300, 501, 0)).isEqualTo(new Answer(WARN, "NEAR_LIMIT"));
    assertThat(answer(1000, 500, 500, 0)).isEqualTo(new Answer(WARN, "NEAR_LIMIT"));
  }

  @Test
  void creditBeyondTheLimitStops() {
    assertThat(answer(1000, 500, 501, 0)).isEqualTo(new Answer(STOP, "OVER_LIMIT"));
  }

  @Test
  void creditWithoutALimitStops() {
    assertThat(answer(null, 0, 1, 0)).isEqualTo(new Answer(STOP, "NO_LIMIT"));
  }

  @Test
  void oldDebtStopsNewCreditAndYoungDebtWarns() {
    assertThat(answer(1000, 0, 1, CreditPolicy.GRACE_DAYS)).isEqualTo(new Answer(WARN, "OVERDUE"));
    assertThat(answer(1000, 0, 1, CreditPolicy.GRACE_DAYS + 1))
        .isEqualTo(new Answer(STOP, "OVERDUE"));
  }

  private static Answer answer(@Nullable Integer limit, int owed, int asked, int overdueDays) {
    BigDecimal most = limit == null ? null : BigDecimal.valueOf(limit);
    return new CreditPolicy(
            new Question(most, BigDecimal.valueOf(owed), BigDecimal.valueOf(asked), overdueDays))
        .answer();
  }
}
