package org.gendan.partner.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gendan.contracts.partner.PartnerFiles;
import org.gendan.platform.problem.Problem;
import org.junit.jupiter.api.Test;

/** Workbooks as Apache POI writes them, and what attackers make of them. */
class XlsxTableTest {

  @Test
  void cellsAreReadAsTheyAreShown() throws IOException {
    byte[] book =
        workbook(
            (wb, row) -> {
              row.createCell(0).setCellValue("单号");
              row.createCell(1).setCellValue(0.1 + 0.2);
              row.createCell(2).setCellValue(1000);
              row.createCell(3).setCellValue(LocalDate.of(2030, 4, 28));
              row.getCell(3).setCellStyle(dated(wb, "yyyy\"年\"m\"月\"d\"日\""));
              row.createCell(4).setCellValue(true);
              row.createCell(6).setCellValue("after a gap");
            });

    assertThat(texts(XlsxTable.read(book).getFirst()))
        .containsExactly("单号", "0.3", "1000", "2030-04-28", "true", "", "after a gap");
  }

  @Test
  void daysAreTheSameInBooksThatCountFrom1904() throws IOException {
    byte[] book =
        workbook(
            (wb, row) -> {
              wb.getCTWorkbook().getWorkbookPr().setDate1904(true);
              row.createCell(0).setCellValue(LocalDate.of(2030, 4, 28));
              row.getCell(0).setCellStyle(dated(wb, "d-mmm-yy"));
            });

    assertThat(texts(XlsxTable.read(book).getFirst())).containsExactly("2030-04-28");
  }

  @Test
  void aFullTableWithAPictureOfEachProductIsRead() throws IOException {
    byte[] book =
        workbook(
            (wb, first) -> {
              CellStyle day = dated(wb, "yyyy-mm-dd");
              for (int no = 0; no <= Limits.ROWS; no++) {
                Row row = wb.getSheetAt(0).createRow(no);
                for (int column = 0; column < 8; column++) {
                  row.createCell(column).setCellValue("第 " + no + " 行 " + column);
                }
                row.createCell(8).setCellValue(LocalDate.of(2030, 4, 28));
                row.getCell(8).setCellStyle(day);
              }
              byte[] picture = new byte[150_000];
              for (int no = 0; no < 20; no++) {
                new Random(no).nextBytes(picture);
                wb.addPicture(picture, Workbook.PICTURE_TYPE_JPEG);
              }
            });

    assertThat(book).hasSizeBetween(3_000_000, PartnerFiles.LARGEST);
    assertThat(XlsxTable.read(book)).hasSize(Limits.ROWS + 1);
  }

  @Test
  void formulasAndErrorsAreFaultsWhateverTheirLastValue() throws IOException {
    byte[] book =
        workbook(
            (wb, row) -> {
              row.createCell(0).setCellFormula("HYPERLINK(\"http://x\",\"1\")");
              row.createCell(1).setCellErrorValue((byte) 42);
              row.createCell(2).setCellFormula("1+1");
              wb.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(2));
            });

    assertThat(XlsxTable.read(book).getFirst().cells())
        .containsExactly(
            new Cell("", "file/formula"),
            new Cell("", "file/cell-in-error"),
            new Cell("", "file/formula"));
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    byte[] book = workbook((wb, row) -> row.createCell(0).setCellValue("x"));

    assertRefused(Arrays.copyOf(book, book.length / 2), "file/workbook-broken", 422);
    assertRefused(zip(Map.of("hello.txt", "hello".getBytes(UTF_8))), "file/workbook-broken", 422);
    assertRefused(with(book, "xl/vbaProject.bin", "x"), "file/workbook-with-macros", 422);
  }

  @Test
  void bombsDoNotGoOff() throws IOException {
    byte[] book = workbook((wb, row) -> row.createCell(0).setCellValue("x"));
    String sheet = "xl/worksheets/sheet1.xml";

    assertRefused(
        with(book, "xl/media/a.bin", "\0".repeat(2 * 1024 * 1024)), "file/packed-too-tightly", 413);
    assertRefused(zip(many()), "file/too-many-parts", 413);
    assertRefused(with(book, "xl/media/b.bin", noise(17)), "file/unpacks-too-large", 413);
    assertRefused(with(book, sheet, rows("ZZZZZZ1")), "file/too-many-columns", 413);
    assertRefused(with(book, sheet, rows("CW1")), "file/too-many-columns", 413);
    assertRefused(
        with(book, sheet, "<a>".repeat(65) + "</a>".repeat(65)), "file/nested-too-deeply", 413);
    assertRefused(
        with(book, sheet, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
        "file/document-type",
        422);
    assertRefused(
        with(book, "xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(1_000_001) + "</sst>"),
        "file/packed-too-tightly",
        413);
  }

  @Test
  void rowsAreCounted() throws IOException {
    byte[] book =
        workbook(
            (wb, row) -> {
              for (int i = 0; i <= 5_001; i++) {
                wb.getSheetAt(0).createRow(i).createCell(0).setCellValue(i);
              }
            });

    assertRefused(book, "file/too-many-rows", 413);
  }

  private interface Content {
    void write(XSSFWorkbook workbook, Row row);
  }

  private static byte[] workbook(Content content) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      content.write(workbook, workbook.createSheet("订单").createRow(0));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static CellStyle dated(XSSFWorkbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private static String rows(String place) {
    return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + "<row r=\"1\"><c r=\""
        + place
        + "\"><v>1</v></c></row></sheetData></worksheet>";
  }

  /** Text that hardly packs. */
  private static String noise(int megabytes) {
    StringBuilder text = new StringBuilder();
    long state = 1;
    while (text.length() < megabytes * 1024 * 1024) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      text.append(Long.toHexString(state));
    }
    return text.toString();
  }

  private static Map<String, byte[]> many() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < 201; i++) {
      entries.put("a" + i, new byte[1]);
    }
    return entries;
  }

  private static byte[] with(byte[] book, String name, String content) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    entries.put(name, content.getBytes(UTF_8));
    return zip(entries);
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void assertRefused(byte[] book, String code, int status) {
    assertThatThrownBy(() -> XlsxTable.read(book))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.status()).isEqualTo(status);
            });
  }

  private static List<String> texts(TableRow row) {
    return row.cells().stream().map(Cell::text).toList();
  }
}
