package org.gendan.partner.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  @Test
  void itBeginsSoonAndEndsAfterTheTenthAttempt() {
    assertThat(RetrySchedule.after(1, null)).isEqualTo(Duration.ofSeconds(5));
    assertThat(RetrySchedule.after(9, null)).isEqualTo(Duration.ofHours(24));
    assertThat(RetrySchedule.after(10, null)).isNull();
  }

  @Test
  void whatThePartnerAsksForIsKeptWithinADay() {
    assertThat(RetrySchedule.after(1, Duration.ofSeconds(90))).isEqualTo(Duration.ofSeconds(90));
    assertThat(RetrySchedule.after(1, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(5));
    assertThat(RetrySchedule.after(1, Duration.ofDays(9))).isEqualTo(Duration.ofDays(1));
    assertThat(RetrySchedule.after(10, Duration.ofSeconds(1))).isNull();
  }
}
