package org.gendan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gendan.platform.problem.RequestRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

  @ParameterizedTest
  @CsvSource({"-1,50", "10001,50", "0,0", "0,-1", "0,201", "0,2147483647"})
  void anImpossiblePageIsRefused(int page, int size) {
    assertThatThrownBy(() -> new PageRequest(page, size)).isInstanceOf(RequestRefused.class);
  }

  @Test
  void aPageTellsWhatWasAsked() {
    assertThat(Page.of(new PageRequest(2, 200), List.of("x"), 401))
        .isEqualTo(new Page<>(List.of("x"), 2, 200, 401));
  }
}
