package org.gendan.finance.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount so that the shares add up to it exactly (最大余数法). */
public final class Shares {

  /** Money is kept with at most four decimals. */
  private static final int FINEST = 4;

  private Shares() {}

  /**
   * Each share is its proportion rounded down to the currency's smallest unit; the units left over
   * go to the shares that lost most by rounding, the first one on a tie. A finer amount is split in
   * its own precision.
   *
   * @param total not negative
   * @param weights in any scale; when they add up to nothing, all count the same
   */
  public static List<BigDecimal> split(
      BigDecimal total, List<BigDecimal> weights, String currency) {
    int scale = decimals(total, currency);
    BigDecimal units = total.movePointRight(scale);
    List<BigDecimal> counted =
        isNothing(weights) ? weights.stream().map(any -> BigDecimal.ONE).toList() : weights;
    BigDecimal sum = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<BigDecimal> whole = new ArrayList<>();
    List<BigDecimal> lost = new ArrayList<>();
    for (BigDecimal weight : counted) {
      BigDecimal[] parts = units.multiply(weight).divideAndRemainder(sum);
      whole.add(parts[0]);
      lost.add(parts[1]);
    }
    int left =
        units.subtract(whole.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).intValueExact();
    IntStream.range(0, whole.size())
        .boxed()
        .sorted(Comparator.comparing(lost::get, Comparator.reverseOrder()))
        .limit(left)
        .forEach(i -> whole.set(i, whole.get(i).add(BigDecimal.ONE)));
    return whole.stream().map(share -> share.movePointLeft(scale).setScale(scale)).toList();
  }

  /**
   * How many decimals an amount is split and paid with: those of its currency, or its own where it
   * is finer.
   */
  public static int decimals(BigDecimal total, String currency) {
    return Math.min(FINEST, Math.max(decimals(currency), total.stripTrailingZeros().scale()));
  }

  /** How many decimals a currency has: 2 for CNY, 0 for JPY; 2 where that is unknown. */
  private static int decimals(String currency) {
    return Currency.getAvailableCurrencies().stream()
        .filter(known -> known.getCurrencyCode().equals(currency))
        .mapToInt(Currency::getDefaultFractionDigits)
        .filter(digits -> digits >= 0)
        .findFirst()
        .orElse(2);
  }

  private static boolean isNothing(List<BigDecimal> weights) {
    return weights.stream().allMatch(weight -> weight.signum() == 0);
  }
}
