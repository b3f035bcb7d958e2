package org.gendan.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimerWorkerTest {

  @ParameterizedTest
  @CsvSource({"0, PT5S", "1, PT10S", "2, PT20S", "9, PT42M40S", "10, PT1H", "2000000000, PT1H"})
  void eachFailureWaitsLongerUpToAnHour(int failedBefore, Duration pause) {
    assertThat(TimerWorker.backOff(failedBefore)).isEqualTo(pause);
  }
}
