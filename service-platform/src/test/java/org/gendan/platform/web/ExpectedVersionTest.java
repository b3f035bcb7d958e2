package org.gendan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gendan.platform.problem.RequestRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedVersionTest {

  @Test
  void theVersionThatWasSeenPasses() {
    assertThatCode(() -> ExpectedVersion.fromString("\"7\"").check(7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "'',428",
        "*,428",
        "\"6\",412",
        "W/\"7\",412",
        "7,412",
        "\"x\",412",
        "\"-7\",412",
        "\"7\"x,412",
        "\"99999999999999999999\",412"
      },
      quoteCharacter = '\'')
  void anythingElseIsRefused(String header, int status) {
    assertThatThrownBy(() -> ExpectedVersion.fromString(header).check(7))
        .isInstanceOfSatisfying(
            RequestRefused.class, refused -> assertThat(refused.status()).isEqualTo(status));
  }
}
