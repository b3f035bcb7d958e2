package org.gendan.testkit.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every operation of every service and what each role may do with it, as decided in {@code
 * access-matrix.csv}: by thinking, never taken from the code.
 *
 * @param roles in the order of the columns
 */
record AccessMatrix(List<String> roles, List<Operation> operations) {

  static final String EVERY_SERVICE = "every";
  private static final int BEFORE_ROLES = 3;

  /**
   * A line of the matrix.
   *
   * @param note why it is so where that is not obvious
   */
  record Operation(
      String service, String method, String path, Map<String, Grant> grants, String note) {

    Grant grant(String role) {
      return requireNonNull(grants.get(role));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static AccessMatrix read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                requireNonNull(AccessMatrix.class.getResourceAsStream("/access-matrix.csv")),
                UTF_8))) {
      List<String> head = List.of(requireNonNull(lines.readLine()).split(",", -1));
      List<String> roles = head.subList(BEFORE_ROLES, head.size() - 1);
      return new AccessMatrix(
          roles, lines.lines().map(line -> operation(fields(line, head.size()), roles)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a service offers; the operations of the platform are every service's. */
  List<Operation> of(String service) {
    return operations.stream()
        .filter(
            operation ->
                operation.service().equals(service) || operation.service().equals(EVERY_SERVICE))
        .toList();
  }

  long countFor(String role) {
    return operations.stream().filter(one -> one.grant(role).allowed()).count();
  }

  private static Operation operation(List<String> fields, List<String> roles) {
    Map<String, Grant> grants = new LinkedHashMap<>();
    for (int i = 0; i < roles.size(); i++) {
      grants.put(roles.get(i), Grant.of(fields.get(BEFORE_ROLES + i)));
    }
    return new Operation(fields.get(0), fields.get(1), fields.get(2), grants, fields.getLast());
  }

  /** Only the note, which comes last, may hold commas; it is quoted then. */
  private static List<String> fields(String line, int count) {
    List<String> fields = new ArrayList<>(List.of(line.split(",", count)));
    fields.add(fields.removeLast().replace("\"", ""));
    return fields;
  }
}
