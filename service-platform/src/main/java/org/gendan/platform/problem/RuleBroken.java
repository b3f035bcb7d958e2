package org.gendan.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The request is well formed but breaks a business rule (422). It may name several places. */
public final class RuleBroken extends Problem {

  private final transient List<FieldError> errors;

  public RuleBroken(String code, Map<String, ?> values) {
    this(code, values, List.of());
  }

  private RuleBroken(String code, Map<String, ?> values, List<FieldError> errors) {
    super(422, code, values);
    this.errors = List.copyOf(errors);
  }

  /** This rule, broken at this place of the request. */
  public RuleBroken at(String pointer) {
    return with(new FieldError(pointer, code(), values()));
  }

  /** One more place, with its own reason: callers learn all their mistakes at once. */
  public RuleBroken with(FieldError error) {
    List<FieldError> all = new ArrayList<>(errors);
    all.add(error);
    return new RuleBroken(code(), values(), all);
  }

  @Override
  public List<FieldError> errors() {
    return errors;
  }
}
