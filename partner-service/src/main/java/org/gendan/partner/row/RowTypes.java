package org.gendan.partner.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.platform.problem.RuleBroken;

/** The kinds of rows that files may have. */
@ApplicationScoped
public class RowTypes {

  private final List<RowType> all;

  RowTypes(Instance<RowType> all) {
    this.all = all.stream().toList();
  }

  public RowType named(String name) {
    return all.stream()
        .filter(type -> type.type().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new RuleBroken("file/type-unknown", Map.of("type", name, "known", known())));
  }

  private String known() {
    return all.stream().map(RowType::type).sorted().collect(Collectors.joining(", "));
  }
}
