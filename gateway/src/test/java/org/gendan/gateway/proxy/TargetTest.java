package org.gendan.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  private static final Map<String, Set<String>> ROOTS =
      Map.of("order", Set.of("orders", "tracking"), "production", Set.of("products"));

  @Test
  void aPathIsPassedOnAsItCame() {
    assertThat(Target.of("/api/order/orders/17/timeline", ROOTS))
        .contains(new Target("order", "/orders/17/timeline"));
    assertThat(Target.of("/api/production/products/%E6%A4%85%E5%AD%90-1", ROOTS))
        .contains(new Target("production", "/products/%E6%A4%85%E5%AD%90-1"));
    assertThat(Target.of("/api/production/products/a+b", ROOTS))
        .contains(new Target("production", "/products/a+b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/nobody/orders",
        "/api/order",
        "/api/order/",
        "/api/order/q/metrics",
        "/api/order/clock",
        "/api/order/orders/../q/metrics",
        "/api/order/orders/./x",
        "/api/order/orders/%2e%2e/q",
        "/api/order/orders/%2E./q",
        "/api/order/..;/q/metrics",
        "/api/order/orders;a=b",
        "/api/order/orders%3Ba",
        "/api/order/orders//x",
        "/api/order//orders",
        "/api/order/orders/a%2Fb",
        "/api/order/orders/a%5Cb",
        "/api/order/orders/a\\b",
        "/api/order/orders/%252e%252e/q",
        "/api/order/orders/%00",
        "/api/order/orders/%0d%0aX",
        "/api/order/orders/%C0%AE",
        "/api/order/orders/%zz",
        "/api/Order/orders",
        "/API/order/orders",
        "/api/order@evil.example/orders",
        "http://evil.example/api/order/orders",
        "/api/production/orders"
      })
  void aPathThatCouldBeReadInTwoWaysLeadsNowhere(String path) {
    assertThat(Target.of(path, ROOTS)).isEmpty();
  }

  @Test
  void aServicesOwnAddressIsShownAsSeenFromOutside() {
    Target target = new Target("order", "/orders");

    assertThat(target.seenFromOutside("http://127.0.0.1:18081/orders/1?a=b"))
        .isEqualTo("/api/order/orders/1?a=b");
    assertThat(target.seenFromOutside("/orders/1")).isEqualTo("/api/order/orders/1");
  }
}
