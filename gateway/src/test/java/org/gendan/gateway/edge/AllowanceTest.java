package org.gendan.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowanceTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void asManyAsFitIntoASecondAndNotOneMore() {
    Allowance allowance = new Allowance(3, 0);

    assertThat(allowance.take(0)).isTrue();
    assertThat(allowance.take(0)).isTrue();
    assertThat(allowance.take(0)).isTrue();
    assertThat(allowance.take(0)).isFalse();
  }

  @Test
  void itFillsSteadilyAndNoPartOfTheTimeIsLost() {
    Allowance allowance = new Allowance(2, 0);
    assertThat(allowance.take(0)).isTrue();
    assertThat(allowance.take(0)).isTrue();

    assertThat(allowance.take(SECOND / 4)).isFalse();
    assertThat(allowance.take(3 * SECOND / 4)).isTrue();
    assertThat(allowance.take(3 * SECOND / 4)).isFalse();
    assertThat(allowance.take(SECOND)).isTrue();
  }

  @Test
  void itNeverHoldsMoreThanASecondsWorth() {
    Allowance allowance = new Allowance(2, 0);
    assertThat(allowance.take(0)).isTrue();

    assertThat(allowance.full(SECOND / 4)).isFalse();
    assertThat(allowance.full(100 * SECOND)).isTrue();
    assertThat(allowance.left()).isEqualTo(2);
  }
}
