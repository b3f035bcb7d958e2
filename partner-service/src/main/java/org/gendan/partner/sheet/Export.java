package org.gendan.partner.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way out. What a spreadsheet would take for a formula gets an apostrophe in front:
 * the text of one person shall not run on the machine of another.
 */
public record Export(String name, List<String> titles, List<List<@Nullable Object>> rows) {

  private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final String MARK = "\uFEFF";

  public byte[] xlsx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Gendan", "1.0")) {
      Worksheet sheet = book.newWorksheet(name);
      for (int column = 0; column < titles.size(); column++) {
        sheet.value(0, column, titles.get(column));
        sheet.style(0, column).bold().set();
      }
      for (int row = 0; row < rows.size(); row++) {
        write(sheet, row + 1, rows.get(row));
      }
      sheet.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory", e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, List<@Nullable Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      switch (cells.get(column)) {
        case null -> {}
        case LocalDate day -> {
          sheet.value(row, column, day);
          sheet.style(row, column).format("yyyy-mm-dd").set();
        }
        case Number number -> sheet.value(row, column, number);
        case Object text -> sheet.value(row, column, harmless(text.toString()));
      }
    }
  }

  /** With a byte order mark: without it, spreadsheets read Chinese as something else. */
  public byte[] csv() {
    StringWriter text = new StringWriter().append(MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(titles);
      rows.forEach(row -> csv.writeRecord(row.stream().map(Export::written).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("Text in memory", e);
    }
    return text.toString().getBytes(UTF_8);
  }

  private static String written(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Number number -> number.toString();
      case Object text -> harmless(text.toString());
    };
  }

  static String harmless(String text) {
    return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
