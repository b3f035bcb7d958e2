package org.gendan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.HeaderParam;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gendan.platform.problem.RequestRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest {

  record Pay(BigDecimal amount, Map<String, String> marks) {}

  interface Resource {
    void pay(UUID id, @HeaderParam("If-Match") ExpectedVersion version, Pay pay);

    void ping(@Nullable Pay pay);
  }

  private final Fingerprint fingerprint = new Fingerprint(StrictJsonTest.strict());

  @Test
  void theSameRequestHasTheSameFingerprint() {
    Pay one = new Pay(BigDecimal.ONE, Map.of("a", "1", "b", "2", "c", "3"));
    Pay same = new Pay(BigDecimal.ONE, reversed(one.marks()));

    assertThat(fingerprint.of("POST", "/p", List.of(one)))
        .isEqualTo(fingerprint.of("POST", "/p", List.of(same)))
        .hasSize(64);
  }

  /** As a caller's JSON with the fields in another order is read. */
  private static Map<String, String> reversed(Map<String, String> marks) {
    return new LinkedHashMap<>(new TreeMap<>(marks).descendingMap());
  }

  @Test
  void anyDifferenceShows() {
    Pay pay = new Pay(BigDecimal.ONE, Map.of());

    assertThat(
            List.of(
                fingerprint.of("POST", "/p", List.of(pay)),
                fingerprint.of("PUT", "/p", List.of(pay)),
                fingerprint.of("POST", "/q", List.of(pay)),
                fingerprint.of("POST", "/p", List.of()),
                fingerprint.of("POST", "/p", List.of(pay, pay)),
                fingerprint.of("POST", "/p", List.of(new Pay(BigDecimal.TEN, Map.of())))))
        .doesNotHaveDuplicates();
  }

  @Test
  void headersAreNotPartOfTheRequestsContent() throws Exception {
    Method method = Resource.class.getMethod("pay", UUID.class, ExpectedVersion.class, Pay.class);
    UUID id = new UUID(1, 2);
    Pay pay = new Pay(BigDecimal.ONE, Map.of());

    assertThat(
            IdempotencyInterceptor.bodies(
                method, new Object[] {id, ExpectedVersion.fromString("\"1\""), pay}))
        .containsExactly(id, pay);
  }

  @Test
  void aBodyIsMissingOnlyWhereOneIsNeeded() throws Exception {
    Method needed = Resource.class.getMethod("pay", UUID.class, ExpectedVersion.class, Pay.class);
    Method optional = Resource.class.getMethod("ping", Pay.class);

    assertThatThrownBy(
            () ->
                IdempotencyInterceptor.bodies(
                    needed, new @Nullable Object[] {new UUID(1, 2), null, null}))
        .isInstanceOf(RequestRefused.class);
    assertThat(IdempotencyInterceptor.bodies(optional, new @Nullable Object[] {null})).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "a b", "键", "a\u0000"})
  void aKeyIsVisibleAscii(@Nullable String key) {
    assertThatThrownBy(() -> IdempotencyInterceptor.checked(key))
        .isInstanceOf(RequestRefused.class);
  }

  @Test
  void aKeyIsAtMost255Long() {
    assertThat(IdempotencyInterceptor.checked("k".repeat(255))).hasSize(255);
    assertThatThrownBy(() -> IdempotencyInterceptor.checked("k".repeat(256)))
        .isInstanceOf(RequestRefused.class);
  }
}
