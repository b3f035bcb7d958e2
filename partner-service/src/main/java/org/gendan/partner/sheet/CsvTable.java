package org.gendan.partner.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gendan.platform.problem.RuleBroken;

/** Reads CSV as RFC 4180 has it; commas, semicolons and tabs all separate somewhere. */
public final class CsvTable {

  /** A quote that is not closed swallows the rest: what counts is where it began. */
  private static final Pattern PLACE = Pattern.compile("line (\\d+)");

  private CsvTable() {}

  public static List<TableRow> read(String text) {
    List<TableRow> rows = new ArrayList<>();
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text);
    try {
      for (CsvRecord record : reader) {
        add(rows, record);
      }
    } catch (CsvParseException broken) {
      throw broken(broken);
    }
    return rows;
  }

  private static void add(List<TableRow> rows, CsvRecord record) {
    Limits.columns(record.getFieldCount());
    TableRow row =
        new TableRow(
            Math.toIntExact(record.getStartingLineNumber()),
            record.getFields().stream().map(Cell::of).toList());
    if (!row.blank()) {
      rows.add(row);
      Limits.rows(rows.size() - 1);
    }
  }

  private static RuleBroken broken(CsvParseException broken) {
    Matcher place = PLACE.matcher(String.valueOf(broken.getMessage()));
    String line = place.find() ? place.group(1) : "1";
    return new RuleBroken("file/csv-broken", Map.of("line", line)).at("/lines/" + line);
  }

  private static String separator(String text) {
    String heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return Stream.of(",", ";", "\t")
        .max(Comparator.comparingInt(mark -> heading.split(mark, -1).length))
        .orElseThrow();
  }
}
