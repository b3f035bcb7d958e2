package org.gendan.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SiteTest {

  @Test
  void anAddressInsideTheAppGetsThePageThatKnowsIt() {
    assertThat(Site.pageFor("/")).contains("/index.html");
    assertThat(Site.pageFor("/orders/55")).contains("/index.html");
    assertThat(Site.pageFor("/m")).contains("/m.html");
    assertThat(Site.pageFor("/j/PT2611-000007-30")).contains("/m.html");
    assertThat(Site.pageFor("/t/abc")).contains("/t.html");
    assertThat(Site.pageFor("/materials")).contains("/index.html");
  }

  @Test
  void whatLooksLikeAFileOrDataIsNoPage() {
    assertThat(Site.pageFor("/assets/app-1a2b.js")).isEmpty();
    assertThat(Site.pageFor("/index.html")).isEmpty();
    assertThat(Site.pageFor("/api/order/orders")).isEmpty();
    assertThat(Site.pageFor("/auth/nothing")).isEmpty();
    assertThat(Site.pageFor("/q/health")).isEmpty();
    assertThat(Site.pageFor("/shared/abc/def")).isEmpty();
  }

  @Test
  void filesNamedAfterTheirContentStayAndDataNeverDo() {
    assertThat(ResponseHeaders.caching("/assets/app-1a2b.js", 200)).contains("immutable");
    assertThat(ResponseHeaders.caching("/assets/gone.js", 404)).isEqualTo("no-cache");
    assertThat(ResponseHeaders.caching("/index.html", 200)).isEqualTo("no-cache");
    assertThat(ResponseHeaders.caching("/sw.js", 200)).isEqualTo("no-cache");
    assertThat(ResponseHeaders.caching("/api/order/orders", 200)).isEqualTo("no-store");
    assertThat(ResponseHeaders.caching("/auth/me", 401)).isEqualTo("no-store");
    assertThat(ResponseHeaders.caching("/shared/abc", 410)).isEqualTo("no-store");
  }
}
