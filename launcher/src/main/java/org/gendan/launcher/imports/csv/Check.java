package org.gendan.launcher.imports.csv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks whole folders before anything of them is used: cells, keys and references, also to rows of
 * folders checked before. Keeps the keys only, never the rows.
 */
public final class Check {

  private final List<Table<?>> tables;
  private final Faults faults;
  private final Map<String, Set<String>> known = new HashMap<>();

  /**
   * @param tables each after those it refers to
   */
  public Check(List<Table<?>> tables, Faults faults) {
    this.tables = tables;
    this.faults = faults;
  }

  /** Rows per file; what is wrong is among the faults. */
  public Map<String, Integer> folder(Folder folder) {
    List<Table<?>> present = tables.stream().filter(table -> table.isIn(folder)).toList();
    if (present.isEmpty()) {
      Reason reason = Reason.of(folder.isThere() ? "nothing-known" : "no-folder");
      faults.add(folder.name(), 0, "", reason);
    }
    present.forEach(table -> needed(table, present));
    Map<String, Integer> counts = new LinkedHashMap<>();
    Found found = new Found();
    present.forEach(table -> counts.put(table.file(), table(table, folder, found)));
    found.lines.forEach(
        (file, keys) -> known.computeIfAbsent(file, f -> new HashSet<>()).addAll(keys.keySet()));
    return counts;
  }

  /**
   * What a file refers to must be here or known from before; the parts of its rows must be here.
   */
  private void needed(Table<?> table, List<Table<?>> present) {
    Stream<Table<?>> targets =
        table.references().stream()
            .<Table<?>>map(Table.Reference::target)
            .filter(target -> !known.containsKey(target.file()));
    Stream<Table<?>> parts =
        tables.stream()
            .filter(
                part ->
                    part.references().stream()
                        .anyMatch(r -> r.every() && r.target().equals(table)));
    Stream.concat(targets, parts)
        .distinct()
        .filter(needed -> !present.contains(needed))
        .forEach(
            needed -> faults.add(needed.file(), 0, "", Reason.of("file-needed", table.file())));
  }

  private <T> int table(Table<T> table, Folder folder, Found found) {
    long faultsBefore = faults.count();
    Map<String, Long> keys = found.lines.computeIfAbsent(table.file(), f -> new HashMap<>());
    Map<String, Set<String>> named = new HashMap<>();
    int[] count = {0};
    table.read(
        folder,
        faults,
        (row, value) -> {
          count[0]++;
          key(table, row, keys);
          table.references().forEach(reference -> reference(row, reference, found, named));
        });
    if (faults.count() == faultsBefore) {
      table.references().stream()
          .filter(Table.Reference::every)
          .map(Table.Reference::target)
          .forEach(whole -> parts(table, whole, found, named.getOrDefault(whole.file(), Set.of())));
    } else {
      found.broken.add(table.file());
    }
    return count[0];
  }

  private void key(Table<?> table, Row row, Map<String, Long> keys) {
    if (table.key().isEmpty()) {
      return;
    }
    String key = row.key(table.key());
    @Nullable Long before = keys.putIfAbsent(key, row.line());
    if (before != null) {
      row.refuse(table.key().getLast(), "twice", before, key);
    }
  }

  private void reference(
      Row row, Table.Reference reference, Found found, Map<String, Set<String>> named) {
    String key = row.key(reference.columns());
    Table<?> target = reference.target();
    boolean there =
        found.of(target).containsKey(key)
            || known.getOrDefault(target.file(), Set.of()).contains(key);
    if (!key.isEmpty() && !there && !found.broken.contains(target.file())) {
      row.refuse(reference.columns().getLast(), "unknown", key, target.file());
    }
    if (reference.every()) {
      named.computeIfAbsent(target.file(), f -> new HashSet<>()).add(key);
    }
  }

  private void parts(Table<?> table, Table<?> whole, Found found, Set<String> named) {
    found.of(whole).entrySet().stream()
        .filter(row -> !named.contains(row.getKey()))
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            row ->
                faults.add(
                    whole.file(),
                    row.getValue(),
                    whole.key().getFirst(),
                    Reason.of("no-parts", table.file())));
  }

  /**
   * Keys and their lines in the folder at hand. Rows that refer to a broken file are not blamed for
   * the rows it lost.
   */
  private static final class Found {
    private final Map<String, Map<String, Long>> lines = new HashMap<>();
    private final Set<String> broken = new HashSet<>();

    Map<String, Long> of(Table<?> table) {
      return lines.getOrDefault(table.file(), Map.of());
    }
  }
}
