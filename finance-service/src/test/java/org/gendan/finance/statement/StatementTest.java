package org.gendan.finance.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gendan.finance.statement.Statement.StatementLine;
import org.gendan.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void theBalanceRunsFromOpeningToClosing() {
    Statement statement =
        statement("-300", "0", movement("1000", "0", "700"), movement("0", "650", "-650"));

    assertThat(statement.lines(SHANGHAI))
        .extracting(StatementLine::balance)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("700"), new BigDecimal("50"));
    assertThat(statement.closing()).isEqualByComparingTo("50");
    assertThat(statement.due()).isEqualByComparingTo("1000");
    assertThat(statement.received()).isEqualByComparingTo("650");
    assertThat(statement.receivable()).isEqualByComparingTo("50");
    assertThat(statement.prepaid()).isZero();
  }

  @Test
  void whatOneOrderOwesAndAnotherPaidAheadStandsApart() {
    Statement statement =
        statement("0", "0", movement("400", "0", "400"), movement("0", "300", "0"));

    assertThat(statement.closing()).isEqualByComparingTo("100");
    assertThat(statement.receivable()).isEqualByComparingTo("400");
    assertThat(statement.prepaid()).isEqualByComparingTo("300");
  }

  @Test
  void moneyThatWentBackIsOwedAgain() {
    Statement statement =
        statement("0", "0", movement("0", "300", "0"), movement("0", "-300", "0"));

    assertThat(statement.closing()).isZero();
    assertThat(statement.received()).isZero();
  }

  @Test
  void withoutChangesItClosesAsItOpened() {
    Statement statement = statement("120.5", "120.5");

    assertThat(statement.lines(SHANGHAI)).isEmpty();
    assertThat(statement.closing()).isEqualByComparingTo("120.5");
  }

  /** 16:00 in Greenwich is the next day's midnight in the factory. */
  @Test
  void aDayBeginsWhereTheFactoryIs() {
    Movement late =
        new Movement(
            Instant.parse("2026-03-31T16:00:00Z"),
            "GOODS_DEPARTED",
            UUID.randomUUID(),
            null,
            null,
            null,
            BigDecimal.ONE,
            BigDecimal.ZERO,
            BigDecimal.ONE);

    assertThat(statement("0", "0", late).lines(SHANGHAI))
        .extracting(StatementLine::day)
        .containsExactly(LocalDate.of(2026, 4, 1));
    Period march = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), SHANGHAI);
    assertThat(march.end()).isEqualTo(late.postedAt());
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01, 2026-02-28", "2026-01-01, 2027-01-03"})
  void aPeriodEndsAfterItBeginsAndWithinAYear(LocalDate from, LocalDate to) {
    assertThatThrownBy(() -> new Period(from, to, SHANGHAI)).isInstanceOf(RuleBroken.class);
  }

  private static Statement statement(String opening, String receivable, Movement... movements) {
    return new Statement(new BigDecimal(opening), new BigDecimal(receivable), List.of(movements));
  }

  private static Movement movement(String due, String received, String receivable) {
    return new Movement(
        Instant.parse("2026-03-02T02:00:00Z"),
        "GOODS_DEPARTED",
        UUID.randomUUID(),
        "SO2603-000001",
        "SH2603-000001",
        null,
        new BigDecimal(due),
        new BigDecimal(received),
        new BigDecimal(receivable));
  }
}
