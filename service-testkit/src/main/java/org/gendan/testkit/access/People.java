package org.gendan.testkit.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gendan.testkit.Tokens;
import org.gendan.testkit.access.Grant.Reach;

/** Tokens of people with one role each, who see everything, ours, theirs, both or nothing. */
final class People {

  private static final Set<String> CLAIMS = Set.of("plants", "workshops", "regions", "customers");

  private final Map<String, Addresses.Pair> values = new TreeMap<>();
  private final Map<String, String> tokens = new HashMap<>();

  void know(String claim, String ours, String theirs) {
    values.put(claim, new Addresses.Pair(ours, theirs));
  }

  /** Has the role, and every claim open. */
  String unbounded(String role) {
    Map<String, Set<String>> open = new TreeMap<>();
    CLAIMS.forEach(claim -> open.put(claim, Set.of("*")));
    return token(role, open);
  }

  /** Has the role but no claim at all. */
  String unclaimed(String role) {
    return token(role, Map.of());
  }

  String ours(String role, Reach reach) {
    return token(role, Map.of(claim(reach), Set.of(pair(reach).ours())));
  }

  String theirs(String role, Reach reach) {
    return token(role, Map.of(claim(reach), Set.of(pair(reach).theirs())));
  }

  String both(String role, Reach reach) {
    return token(role, Map.of(claim(reach), Set.of(pair(reach).ours(), pair(reach).theirs())));
  }

  /** A person of the house without any role. */
  String nobody() {
    return tokens.computeIfAbsent("", nobody -> Tokens.of("nobody"));
  }

  private String token(String role, Map<String, Set<String>> scope) {
    return tokens.computeIfAbsent(
        role + new TreeMap<>(scope), key -> Tokens.scoped("the-" + role, scope, role));
  }

  private static String claim(Reach reach) {
    if (reach.claim == null) {
      throw new IllegalArgumentException(reach + " is not narrowed");
    }
    return reach.claim;
  }

  private Addresses.Pair pair(Reach reach) {
    Addresses.Pair pair = values.get(claim(reach));
    if (pair == null) {
      throw new IllegalStateException("Nothing of ours is known for " + reach);
    }
    return pair;
  }
}
