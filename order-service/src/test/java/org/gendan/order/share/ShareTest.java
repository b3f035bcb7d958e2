package org.gendan.order.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gendan.order.share.ShareCommands.ShareOrder;
import org.gendan.platform.problem.Conflict;
import org.junit.jupiter.api.Test;

class ShareTest {

  private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
  private static final ShareOrder WEEK = new ShareOrder(7, " 陈璐 ", "0571-8800");

  @Test
  void aLinkOpensUntilItExpires() {
    Share share = share();

    assertThat(share.isOpen(NOW.plus(Duration.ofDays(7)).minusSeconds(1))).isTrue();
    assertThat(share.isOpen(NOW.plus(Duration.ofDays(7)))).isFalse();
    assertThat(share.contactName).isEqualTo("陈璐");
  }

  @Test
  void aLinkThatWasTakenBackNeverOpensAgain() {
    Share share = share();
    share.revoke("li", NOW);

    assertThat(share.isOpen(NOW)).isFalse();
    assertThatThrownBy(() -> share.revoke("li", NOW)).isInstanceOf(Conflict.class);
  }

  @Test
  void ofTheTokenOnlyTheHashStays() {
    ShareToken token = ShareToken.fresh();
    Share share = new Share(UUID.randomUUID(), UUID.randomUUID(), token, WEEK, "li", NOW);

    assertThat(share.tokenHash).hasSize(64).isNotEqualTo(token.text());
    assertThat(ShareToken.of(token.text()).orElseThrow().hash()).isEqualTo(share.tokenHash);
    assertThat(token).hasToString("ShareToken");
  }

  @Test
  void whatCanBeNoTokenIsNone() {
    assertThat(ShareToken.of("")).isEmpty();
    assertThat(ShareToken.of("../orders")).isEmpty();
    assertThat(ShareToken.of("a".repeat(44))).isEmpty();
    assertThat(ShareToken.fresh().text()).isNotEqualTo(ShareToken.fresh().text());
  }

  private static Share share() {
    return new Share(UUID.randomUUID(), UUID.randomUUID(), ShareToken.fresh(), WEEK, "li", NOW);
  }
}
