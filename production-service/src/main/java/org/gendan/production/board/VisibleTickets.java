package org.gendan.production.board;

import jakarta.enterprise.context.ApplicationScoped;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;

/** Which tickets lists show the caller: those with a step at a place of theirs. */
@ApplicationScoped
class VisibleTickets {

  private final Scope scope;

  VisibleTickets(Scope scope) {
    this.scope = scope;
  }

  /** The condition on tickets {@code t}, with the caller's plants as ?1 and workshops as ?2. */
  String condition() {
    if (scope.isAll(Kind.PLANTS)) {
      return "true";
    }
    if (scope.isAll(Kind.WORKSHOPS)) {
      return "(t.plants && cast(?1 as text[]) or cardinality(t.workshops) > 0)";
    }
    return "(t.plants && cast(?1 as text[]) or t.workshops && cast(?2 as text[]))";
  }

  String[] plants() {
    return scope.values(Kind.PLANTS).toArray(String[]::new);
  }

  String[] workshops() {
    return scope.values(Kind.WORKSHOPS).toArray(String[]::new);
  }
}
