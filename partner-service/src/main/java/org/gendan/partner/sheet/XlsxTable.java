package org.gendan.partner.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first visible sheet of a workbook. Formulas are not computed, nor is their last value
 * believed.
 */
public final class XlsxTable {

  /** A format that shows days or years, outside of what it quotes. */
  private static final Pattern DATE = Pattern.compile("(\"[^\"]*\"|\\[[^]]*]|[^dy])*[dy].*");

  private static final MathContext SHOWN = new MathContext(15);

  private XlsxTable() {}

  public static List<TableRow> read(byte[] bytes) {
    Parcel.check(bytes);
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
      return rows(
          book.getSheets()
              .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
              .findFirst()
              .orElseThrow(() -> new RuleBroken("file/empty", Map.of())));
    } catch (IOException
        | ExcelReaderException
        | IndexOutOfBoundsException
        | IllegalArgumentException unreadable) {
      throw new RuleBroken("file/workbook-broken", Map.of());
    }
  }

  private static List<TableRow> rows(Sheet sheet) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    try (Stream<Row> all = sheet.openStream()) {
      for (Iterator<Row> each = all.iterator(); each.hasNext(); ) {
        Row row = each.next();
        TableRow read = new TableRow(row.getRowNum(), cells(row));
        if (!read.blank()) {
          rows.add(read);
          Limits.rows(rows.size() - 1);
        }
      }
    }
    return rows;
  }

  private static List<Cell> cells(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (org.dhatim.fastexcel.reader.Cell cell : row) {
      cells.add(cell == null ? Cell.EMPTY : cell(cell));
    }
    while (!cells.isEmpty() && cells.getLast().equals(Cell.EMPTY)) {
      cells.removeLast();
    }
    Limits.columns(cells.size());
    return cells;
  }

  private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    return switch (cell.getType()) {
      case STRING -> Cell.of(cell.asString());
      case BOOLEAN -> Cell.of(cell.getText());
      case EMPTY -> Cell.EMPTY;
      case FORMULA -> new Cell("", "file/formula");
      case ERROR -> new Cell("", "file/cell-in-error");
      case NUMBER ->
          isDate(cell.getDataFormatString())
              ? Cell.of(cell.asDate().toLocalDate().toString())
              : number(cell.asNumber());
    };
  }

  /** As the program shows it: binary fractions are no mistakes of the writer. */
  private static Cell number(BigDecimal value) {
    BigDecimal shown = value.round(SHOWN);
    return Cell.of(shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString());
  }

  private static boolean isDate(@Nullable String format) {
    return format != null && DATE.matcher(format.toLowerCase(java.util.Locale.ROOT)).matches();
  }
}
