package org.gendan.production.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.gendan.platform.access.Scope;
import org.gendan.platform.access.Scope.Kind;

/** Which tickets lists show the caller: those with a step at a place of theirs. */
@ApplicationScoped
class VisibleTickets {

  private final Scope scope;

  VisibleTickets(Scope scope) {
    this.scope = scope;
  }

  /** The condition on tickets {@code t}; adds the values it names. */
  String condition(Map<String, Object> values) {
    if (scope.isAll(Kind.PLANTS)) {
      return "true";
    }
    values.put("plants", scope.values(Kind.PLANTS).toArray(String[]::new));
    if (scope.isAll(Kind.WORKSHOPS)) {
      return "(t.plants && cast(:plants as text[]) or cardinality(t.workshops) > 0)";
    }
    values.put("workshops", scope.values(Kind.WORKSHOPS).toArray(String[]::new));
    return "(t.plants && cast(:plants as text[]) or t.workshops && cast(:workshops as text[]))";
  }
}
