package org.gendan.launcher.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of file: which columns it must have, how a row becomes a value, and to which rows of
 * other files it refers. Columns are found by their header; columns nobody asked for are ignored.
 *
 * @param key columns that name a row; empty if rows have no name
 */
public record Table<T>(
    String file,
    List<String> columns,
    List<String> key,
    List<Reference> references,
    Function<Row, T> mapping) {

  /**
   * Cells that name a row of another file, unless they are empty.
   *
   * @param every whether each row over there must be named by at least one row here
   */
  public record Reference(List<String> columns, Table<?> target, boolean every) {

    public static Reference to(Table<?> target, String... columns) {
      return new Reference(List.of(columns), target, false);
    }

    /** Like {@link #to}, and a row over there without any row here is a fault. */
    public static Reference partOf(Table<?> target, String... columns) {
      return new Reference(List.of(columns), target, true);
    }
  }

  public boolean isIn(Folder folder) {
    try (Closing file = new Closing(folder.open(file()))) {
      return file.stream().isPresent();
    } catch (IOException unreadable) {
      return true; // There, though broken: reading it will say what is wrong.
    }
  }

  /** Hands on every right row with its value; what is wrong goes to {@code faults}. */
  public void read(Folder folder, Faults faults, BiConsumer<Row, T> rows) {
    long reached = 0;
    try (Closing bytes = new Closing(folder.open(file))) {
      if (bytes.stream().isPresent()) {
        CsvRecords records = new CsvRecords(bytes.stream().get());
        try {
          rows(records, faults, rows);
        } finally {
          reached = records.line();
        }
      }
    } catch (BrokenCsv broken) {
      faults.add(file, broken.line(), "", broken.reason());
    } catch (IOException unreadable) {
      faults.add(
          file, reached, "", Reason.of("unreadable", String.valueOf(unreadable.getMessage())));
    }
  }

  private void rows(CsvRecords records, Faults faults, BiConsumer<Row, T> rows)
      throws IOException, BrokenCsv {
    Map<String, Integer> header = header(records, faults);
    if (!header.keySet().containsAll(columns)) {
      return;
    }
    @Nullable List<String> cells;
    while ((cells = records.next()) != null) {
      if (cells.size() != header.size()) {
        faults.add(file, records.line(), "", Reason.of("cells", cells.size(), header.size()));
        continue;
      }
      Row row = new Row(file, records.line(), header, cells, faults);
      T value = mapping.apply(row);
      if (row.right()) {
        rows.accept(row, value);
      }
    }
  }

  private Map<String, Integer> header(CsvRecords records, Faults faults)
      throws IOException, BrokenCsv {
    @Nullable List<String> names = records.next();
    if (names == null) {
      throw new BrokenCsv(1, Reason.of("empty"));
    }
    Map<String, Integer> header = new HashMap<>();
    for (String name : names) {
      if (header.putIfAbsent(name.strip(), header.size()) != null) {
        throw new BrokenCsv(1, Reason.of("column-twice", name));
      }
    }
    columns.stream()
        .filter(column -> !header.containsKey(column))
        .forEach(column -> faults.add(file, 1, column, Reason.of("column-missing")));
    return header;
  }

  /** A file that may not be there, closed either way. */
  private record Closing(Optional<InputStream> stream) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      if (stream.isPresent()) {
        stream.get().close();
      }
    }
  }
}
