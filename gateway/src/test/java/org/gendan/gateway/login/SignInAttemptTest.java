package org.gendan.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInAttemptTest {

  @Test
  void onlyTheBrowserThatBeganCanFinish() {
    SignInAttempt begun = SignInAttempt.to("/orders/55");
    SignInAttempt back = SignInAttempt.of(begun.cookie()).orElseThrow();

    assertThat(back.to()).isEqualTo("/orders/55");
    assertThat(back.began(begun.state())).isTrue();
    assertThat(back.verifier()).isEqualTo(begun.verifier());
    assertThat(SignInAttempt.to("/").began(begun.state())).isFalse();
    assertThat(back.began(null)).isFalse();
  }

  @Test
  void whatTheProviderSeesTellsNothingOfTheRest() {
    SignInAttempt attempt = SignInAttempt.to("/");

    assertThat(Set.of(attempt.state(), attempt.nonce(), attempt.verifier(), attempt.challenge()))
        .hasSize(4);
    // RFC 7636: 43 to 128 characters.
    assertThat(attempt.verifier()).hasSizeBetween(43, 128);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "orders",
        "/a\r\nSet-Cookie: x=y",
        "/a b",
        ""
      })
  void nobodyIsLedAway(String wanted) {
    assertThat(SignInAttempt.inside(wanted)).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "x", "a.b", "AAAA.BBBB.CCCC", "!!.??"})
  void aCookieThatIsNotOursBeginsNothing(String cookie) {
    assertThat(SignInAttempt.of(cookie)).isEmpty();
  }
}
