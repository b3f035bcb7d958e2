package org.gendan.benchmarks.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gendan.benchmarks.site.Cast;

/** What is sent to write an order down; the same orders for the same seed. */
final class Forms {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int DAYS = 60;

  record RecordOrder(
      String customerCode,
      String externalNo,
      String channel,
      String tradeType,
      String currency,
      boolean rush,
      List<Line> lines) {

    BigDecimal total() {
      return lines.stream()
          .map(line -> line.unitPrice().multiply(line.quantity()))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  record Line(
      String productCode, BigDecimal quantity, BigDecimal unitPrice, LocalDate requestedDate) {}

  private final String run;
  private final long seed;
  private final int mostLines;

  /**
   * @param run part of the customer's own number, so that two loads do not bring the same order
   */
  Forms(String run, long seed, int mostLines) {
    this.run = run;
    this.seed = seed;
    this.mostLines = mostLines;
  }

  RecordOrder order(long number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    List<Line> lines = new ArrayList<>();
    int first = random.nextInt(Cast.tables());
    for (int i = random.nextInt(mostLines); i >= 0; i--) {
      BigDecimal pieces = BigDecimal.valueOf(1 + random.nextInt(8));
      lines.add(new Line(Cast.tableCode(first + i), pieces, Cast.PRICE, today().plusDays(DAYS)));
    }
    String customer = Cast.customerCode(random.nextInt(Cast.customers()));
    return new RecordOrder(
        customer, run + "-" + number, "PHONE", "DOMESTIC", Cast.CURRENCY, false, lines);
  }

  static LocalDate today() {
    return LocalDate.now(ZONE);
  }
}
