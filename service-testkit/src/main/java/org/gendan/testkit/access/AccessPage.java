package org.gendan.testkit.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.testkit.CommittedFile;
import org.gendan.testkit.access.AccessMatrix.Operation;

/** The matrix as a page for people. */
final class AccessPage {

  private static final String REALM = "deploy/keycloak/gendan-realm.json";
  private static final String INTRODUCTION =
      """
      <!-- Generated from service-testkit/src/main/resources/access-matrix.csv. Write it anew with -Dgendan.regenerate=true -->
      # Who may do what 谁可以做什么

      Every operation of every service, and who may call it; nobody else may. `C` `P` `W`: only what belongs to the
      customers, plants, workshops the caller's token names (本客户、本工厂、本外协厂); `+`: not narrowed (不限). `$` sees prices,
      costs and limits (可见金额); `#` sees contacts in full (可见联系方式). A test of each service calls every operation with
      every role and compares.

      """;

  private AccessPage() {}

  static String of(AccessMatrix matrix) {
    Map<String, String> names = names();
    StringBuilder page = new StringBuilder(INTRODUCTION).append(roles(matrix, names));
    matrix.operations().stream()
        .collect(Collectors.groupingBy(Operation::service, LinkedHashMap::new, Collectors.toList()))
        .forEach((service, operations) -> page.append(section(service, operations, names)));
    return page.toString();
  }

  /** Role by role, so that a role which may do nothing is seen to do nothing. */
  private static String roles(AccessMatrix matrix, Map<String, String> names) {
    String rows =
        matrix.roles().stream()
            .map(
                role ->
                    "| %s | %s | %d |\n".formatted(names.get(role), role, matrix.countFor(role)))
            .collect(Collectors.joining());
    return "| 角色 | role | operations |\n|---|---|---|\n" + rows;
  }

  private static String section(
      String service, List<Operation> operations, Map<String, String> names) {
    String title = service.equals(AccessMatrix.EVERY_SERVICE) ? "every service" : service;
    return "\n## "
        + title
        + "\n\n| operation | who | why |\n|---|---|---|\n"
        + operations.stream().map(one -> row(one, names)).collect(Collectors.joining());
  }

  private static String row(Operation operation, Map<String, String> names) {
    String who =
        operation.grants().entrySet().stream()
            .filter(one -> one.getValue().allowed())
            .map(one -> names.get(one.getKey()) + " " + one.getKey() + " " + one.getValue().mark())
            .collect(Collectors.joining(" · "));
    return "| `%s` | %s | %s |\n".formatted(operation, who, operation.note());
  }

  /** The Chinese names of the roles, as the realm has them. */
  static Map<String, String> names() {
    try {
      Map<String, String> names = new LinkedHashMap<>();
      JsonMapper.builder()
          .build()
          .readTree(CommittedFile.of(REALM).read())
          .at("/roles/realm")
          .forEach(
              role -> names.put(role.path("name").asText(), role.path("description").asText()));
      return names;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(REALM + " is no JSON", e);
    }
  }
}
