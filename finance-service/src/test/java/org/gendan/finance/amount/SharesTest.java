package org.gendan.finance.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void anAmountIsSplitByPercent() {
    assertThat(split("1000.00", "CNY", "30", "70")).containsExactly("300.00", "700.00");
  }

  @Test
  void theUnitLeftOverGoesToWhoLostMost() {
    assertThat(split("100.00", "CNY", "33.3", "33.4", "33.3"))
        .containsExactly("33.30", "33.40", "33.30");
    assertThat(split("0.05", "CNY", "30", "30", "40")).containsExactly("0.02", "0.01", "0.02");
    assertThat(split("10.00", "CNY", "1", "1", "1")).containsExactly("3.34", "3.33", "3.33");
  }

  @Test
  void aCurrencyWithoutDecimalsIsSplitInWholes() {
    assertThat(split("1001", "JPY", "50", "50")).containsExactly("501", "500");
  }

  @Test
  void anAmountFinerThanItsCurrencyKeepsItsPrecision() {
    assertThat(split("10.0001", "CNY", "50", "50")).containsExactly("5.0001", "5.0000");
  }

  @Test
  void moneyHasTheDecimalsOfItsCurrencyOrOfItsOrder() {
    assertThat(Shares.decimals(new BigDecimal("1000.0000"), "CNY")).isEqualTo(2);
    assertThat(Shares.decimals(new BigDecimal("1000.1234"), "USD")).isEqualTo(4);
    assertThat(Shares.decimals(BigDecimal.ZERO, "JPY")).isZero();
    assertThat(Shares.decimals(BigDecimal.ZERO, "KWD")).isEqualTo(3);
  }

  @Test
  void weightsOfNothingCountTheSame() {
    assertThat(split("10.00", "CNY", "0", "0")).containsExactly("5.00", "5.00");
  }

  @Test
  void nothingIsSplitIntoNothing() {
    assertThat(split("0.00", "CNY", "30", "70")).containsExactly("0.00", "0.00");
  }

  @Test
  void theSharesOfAnyAmountAddUpToIt() {
    Random random = new Random(20260101);
    for (int i = 0; i < 10_000; i++) {
      BigDecimal total =
          BigDecimal.valueOf(random.nextLong(0, 1_000_000_000_000L), random.nextInt(0, 5));
      List<BigDecimal> weights =
          Stream.generate(() -> BigDecimal.valueOf(random.nextInt(0, 10_000), 2))
              .limit(random.nextInt(1, 7))
              .toList();

      List<BigDecimal> shares = Shares.split(total, weights, "CNY");

      assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(total);
      assertThat(shares).allMatch(share -> share.signum() >= 0);
    }
  }

  private static List<String> split(String total, String currency, String... weights) {
    List<BigDecimal> numbers = Stream.of(weights).map(BigDecimal::new).toList();
    return Shares.split(new BigDecimal(total), numbers, currency).stream()
        .map(BigDecimal::toPlainString)
        .toList();
  }
}
