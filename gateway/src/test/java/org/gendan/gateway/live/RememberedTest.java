package org.gendan.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gendan.gateway.live.Remembered.Numbered;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final Remembered remembered = new Remembered(3);

  @Test
  void aPageThatWasAwayGetsWhatItMissed() {
    say(3);

    assertThat(remembered.after(1).orElseThrow())
        .extracting(Numbered::number)
        .containsExactly(2L, 3L);
    assertThat(remembered.after(3).orElseThrow()).isEmpty();
    assertThat(remembered.after(0).orElseThrow()).hasSize(3);
  }

  @Test
  void aPageThatWasAwayTooLongMustLookAnew() {
    say(5);

    assertThat(remembered.after(1)).isEmpty();
    assertThat(remembered.after(2).orElseThrow()).hasSize(3);
  }

  @Test
  void aNumberFromElsewhereIsNotBelieved() {
    say(2);

    assertThat(remembered.after(7)).isEmpty();
    assertThat(remembered.after(-1)).isEmpty();
  }

  private void say(int times) {
    for (int i = 0; i < times; i++) {
      remembered.add(new Notice("t", "id", i, "x.v1", Set.of()));
    }
  }
}
