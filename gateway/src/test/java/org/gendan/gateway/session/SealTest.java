package org.gendan.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTest {

  private final SessionKey key = SessionKey.fresh();
  private final Tokens tokens = new Tokens("access-令牌", "refresh");

  @Test
  void theCookieOpensWhatItClosed() {
    SessionKey fromCookie = SessionKey.of(key.cookie()).orElseThrow();

    assertThat(Seal.open(Seal.close(tokens, key), fromCookie)).isEqualTo(tokens);
    assertThat(fromCookie.id()).isEqualTo(key.id());
  }

  @Test
  void anotherCookieOpensNothing() {
    byte[] sealed = Seal.close(tokens, key);

    assertThatThrownBy(() -> Seal.open(sealed, SessionKey.fresh()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aChangedByteIsNoticed() {
    byte[] sealed = Seal.close(tokens, key);
    sealed[sealed.length - 20] ^= 1;

    assertThatThrownBy(() -> Seal.open(sealed, key)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatTheDatabaseKeepsShowsNeitherTokensNorCookie() {
    byte[] sealed = Seal.close(tokens, key);

    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("refresh");
    assertThat(key.id()).isNotEqualTo(key.cipherKey());
    assertThat(tokens.toString()).doesNotContain("refresh");
  }

  @Test
  void whatIsNoKeyOfOursIsNone() {
    assertThat(SessionKey.of(null)).isEmpty();
    assertThat(SessionKey.of("")).isEmpty();
    assertThat(SessionKey.of("short")).isEmpty();
    assertThat(SessionKey.of("not base64 !")).isEmpty();
  }
}
