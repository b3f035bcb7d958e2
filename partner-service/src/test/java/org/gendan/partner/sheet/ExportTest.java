package org.gendan.partner.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "=cmd|' /C calc'!A0", "－1"})
  void noTextBecomesAFormula(String text) throws IOException {
    Export export = new Export("orders", List.of("a"), List.of(List.of(text)));

    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(export.xlsx()))) {
      var cell = book.getSheetAt(0).getRow(1).getCell(0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).startsWith("'").contains(text.strip());
    }
    assertThat(CsvTable.read(Decoded.of(export.csv(), null).text()).getLast().cells().getFirst())
        .satisfies(cell -> assertThat(cell.text()).startsWith("'"));
  }

  @Test
  void othersReadWhatWasWritten() throws IOException {
    Export export =
        new Export(
            "orders",
            List.of("单号", "数量", "交期", "无"),
            List.of(Arrays.asList("PO-1", -17, LocalDate.of(2030, 4, 28), null)));

    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(export.xlsx()))) {
      Row row = book.getSheet("orders").getRow(1);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("PO-1");
      assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-17);
      assertThat(row.getCell(2).getLocalDateTimeCellValue()).isEqualTo("2030-04-28T00:00");
      assertThat(row.getCell(3)).isNull();
    }
    assertThat(new String(export.csv(), UTF_8))
        .isEqualTo("\uFEFF单号,数量,交期,无\r\nPO-1,-17,2030-04-28,\r\n");
  }
}
