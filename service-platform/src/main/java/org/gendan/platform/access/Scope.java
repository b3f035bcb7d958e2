package org.gendan.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What the caller may see. A token names its plants, workshops, regions and customers; {@code *} is
 * all of a kind, and a kind that the token does not name is none of it. Work without a caller
 * (events, timers) sees everything.
 */
@RequestScoped
public class Scope {

  /** The kinds of scope; the token's claim has the same name in lower case. */
  public enum Kind {
    PLANTS,
    WORKSHOPS,
    REGIONS,
    CUSTOMERS;

    String claim() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Set<String> ALL = Set.of("*");

  private final CurrentCause cause;
  private final SecurityIdentity identity;

  Scope(CurrentCause cause, SecurityIdentity identity) {
    this.cause = cause;
    this.identity = identity;
  }

  /** True when rows of this value are the caller's to see. */
  public boolean allows(Kind kind, String value) {
    Set<String> values = values(kind);
    return values.contains("*") || values.contains(value);
  }

  /** True when the caller sees all of this kind. */
  public boolean isAll(Kind kind) {
    return values(kind).contains("*");
  }

  /** The values the caller may see; {@code *} stands for all. */
  public Set<String> values(Kind kind) {
    if (cause.background()) {
      return ALL;
    }
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Set.of();
    }
    Object claim = token.getClaim(kind.claim());
    return switch (claim) {
      case null -> Set.of();
      case Collection<?> values ->
          values.stream().map(Scope::text).collect(Collectors.toUnmodifiableSet());
      default -> Set.of(text(claim));
    };
  }

  private static String text(Object value) {
    return switch (value) {
      case JsonString string -> string.getString();
      case JsonValue json -> json.toString();
      default -> value.toString();
    };
  }
}
