package org.gendan.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

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
    CUSTOMERS,
    /** Whose system calls: a partner sees its own, the house all. */
    PARTNERS;

    String claim() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Set<String> ALL = Set.of("*");
  private static final String PARTNER_SYSTEM = "partner-system";
  private static final Pattern CLIENT = Pattern.compile("[^,*]+");

  private final CurrentCause cause;
  private final SecurityIdentity identity;
  private @Nullable String partner;

  Scope(CurrentCause cause, SecurityIdentity identity) {
    this.cause = cause;
    this.identity = identity;
  }

  /**
   * From the next transaction on, the running work sees what is this partner's and nobody's else.
   */
  public void onlyPartner(UUID id) {
    partner = id.toString();
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
    if (kind == Kind.PARTNERS && partner != null) {
      return Set.of(partner);
    }
    if (cause.background()) {
      return ALL;
    }
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Set.of();
    }
    if (kind == Kind.PARTNERS) {
      return identity.hasRole(PARTNER_SYSTEM) ? client(token) : ALL;
    }
    Object claim = token.getClaim(kind.claim());
    return switch (claim) {
      case null -> Set.of();
      case Collection<?> values ->
          values.stream().map(Scope::text).collect(Collectors.toUnmodifiableSet());
      default -> Set.of(text(claim));
    };
  }

  /** A partner's token names no partner, but the client it was given to. */
  private static Set<String> client(JsonWebToken token) {
    return token.getClaim("azp") instanceof String client && CLIENT.matcher(client).matches()
        ? Set.of("client:" + client)
        : Set.of();
  }

  private static String text(Object value) {
    return switch (value) {
      case JsonString string -> string.getString();
      case JsonValue json -> json.toString();
      default -> value.toString();
    };
  }
}
