package org.gendan.partner.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gendan.platform.problem.Problem;
import org.gendan.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void whateverSeparates(String mark) {
    List<TableRow> rows = CsvTable.read("a,b,c\r\n1,\"x\ny\",3\r\n".replace(",", mark));

    assertThat(texts(rows)).containsExactly(List.of("a", "b", "c"), List.of("1", "x\ny", "3"));
  }

  @Test
  void linesAreCountedAsEditorsDo() {
    List<TableRow> rows = CsvTable.read("a,b\n\n1,\"x\ny\"\n , \n2,z\n");

    assertThat(rows).extracting(TableRow::line).containsExactly(1, 3, 6);
  }

  @Test
  void rowsMayBeShorterOrLonger() {
    assertThat(texts(CsvTable.read("a,b\n1\n1,2,3\n")))
        .containsExactly(List.of("a", "b"), List.of("1"), List.of("1", "2", "3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,2\n3,\"open\n5,6\n", "a,b\n1,2\n3,\"x\"y\n"})
  void aQuoteThatDoesNotFitIsRefusedWithItsLine(String text) {
    assertThatThrownBy(() -> CsvTable.read(text))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            refused -> assertThat(refused.errors().getFirst().pointer()).isEqualTo("/lines/3"));
  }

  @Test
  void tooMuchIsRefused() {
    assertCode("a\n" + "1\n".repeat(5_001), "file/too-many-rows");
    assertCode("a" + ",".repeat(100), "file/too-many-columns");
    assertThat(CsvTable.read("a\n" + "1\n".repeat(5_000))).hasSize(5_001);
    assertThat(CsvTable.read("a\n" + "x".repeat(2_001)).getLast().cells().getFirst().fault())
        .isEqualTo("file/cell-too-long");
  }

  private static void assertCode(String text, String code) {
    assertThatThrownBy(() -> CsvTable.read(text))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.status()).isEqualTo(413);
            });
  }

  private static List<List<String>> texts(List<TableRow> rows) {
    return rows.stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
  }
}
