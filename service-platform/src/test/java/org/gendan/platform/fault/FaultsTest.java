package org.gendan.platform.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

  @AfterEach
  void disarm() {
    FaultPoint.arm(Faults.parsed(""));
  }

  @Test
  void aFaultHappensOnceAtItsHit() {
    FaultPoint.arm(Faults.parsed("relay-after-read=throw@3"));

    FaultPoint.RELAY_AFTER_READ.pass();
    FaultPoint.GATE_AFTER_LOCK.pass();
    FaultPoint.RELAY_AFTER_READ.pass();
    assertThatThrownBy(FaultPoint.RELAY_AFTER_READ::pass)
        .hasMessage("Planned fault at RELAY_AFTER_READ");
    assertThatCode(FaultPoint.RELAY_AFTER_READ::pass).doesNotThrowAnyException();
  }

  @Test
  void aFaultMayWaitForOneOfThosePassing() {
    FaultPoint.arm(Faults.parsed("consumer-after-poll/order.gate=throw"));

    FaultPoint.CONSUMER_AFTER_POLL.pass("order.views");

    assertThatThrownBy(() -> FaultPoint.CONSUMER_AFTER_POLL.pass("order.gate"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSleepIsASleep() {
    FaultPoint.arm(Faults.parsed("gate-after-lock=sleep:60, after-begin=throw"));
    long began = System.nanoTime();

    FaultPoint.GATE_AFTER_LOCK.pass();

    assertThat((System.nanoTime() - began) / 1_000_000).isGreaterThanOrEqualTo(60);
    assertThatThrownBy(FaultPoint.AFTER_BEGIN::pass).hasMessageContaining("AFTER_BEGIN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relay-after-reed=halt",
        "relay-after-read=explode",
        "relay-after-read",
        "relay-after-read=halt@0",
        "relay-after-read=sleep"
      })
  void whatIsMisspeltIsRefused(String faults) {
    assertThatThrownBy(() -> Faults.parsed(faults)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void productionRefusesThem() {
    assertThatThrownBy(() -> Faults.arm("relay-after-read=throw", true))
        .hasMessageContaining("the profile prod refuses");

    assertThatCode(FaultPoint.RELAY_AFTER_READ::pass).doesNotThrowAnyException();
  }
}
