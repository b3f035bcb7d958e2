package org.gendan.launcher.imports.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRecordsTest {

  @Test
  void quotedCellsMayHoldSeparatorsQuotesAndLineBreaks() throws Exception {
    assertEquals(
        List.of(List.of("1", "Hinge, \"brass\"", "two\nlines"), List.of("2", "", "橡木𠮷")),
        all("1,\"Hinge, \"\"brass\"\"\",\"two\nlines\"\n2,\"\",橡木𠮷"));
  }

  @Test
  void anyLineEndingAndEmptyLinesAreFine() throws Exception {
    assertEquals(List.of(List.of("a"), List.of("b"), List.of("c")), all("a\r\nb\r\r\n\nc\n\n"));
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheFirstCell() throws Exception {
    assertEquals(List.of(List.of("id", "name")), all("\uFEFF\"id\",name"));
  }

  @Test
  void aRecordKnowsTheLineItBeganIn() throws Exception {
    CsvRecords records = records("head\n\"a\nb\"\nlast");

    records.next();
    records.next();
    long second = records.line();
    records.next();

    assertEquals(List.of(2L, 4L), List.of(second, records.line()));
    assertNull(records.next());
  }

  @ParameterizedTest
  @CsvSource({
    "'a\n\"open\nc\n', quote-open, 2",
    "'a\nb\"c\n', quote-inside, 2",
    "'a\n\"b\"c\n', text-after-quote, 2",
  })
  void quotesThatMakeNoSenseEndTheReadingInTheirLine(String text, String reason, long line)
      throws Exception {
    BrokenCsv broken = assertThrows(BrokenCsv.class, () -> all(text));

    assertEquals(reason, broken.reason().key());
    assertEquals(line, broken.line());
  }

  @ParameterizedTest
  @CsvSource({"GB18030, 3", "UTF-16, 1"})
  void anotherEncodingIsFoundInTheLineItShows(String charset, long line) throws Exception {
    byte[] bytes = "id,name\n1,oak\n2,橡木\n".getBytes(Charset.forName(charset));

    BrokenCsv broken = assertThrows(BrokenCsv.class, () -> drain(bytes));

    assertEquals("not-utf-8", broken.reason().key());
    assertEquals(line, broken.line());
  }

  @Test
  void endlessCellsAndRowsAreCutOff() {
    String cell = "x".repeat(40_000);
    String row = ",".repeat(300);

    assertEquals("cell-too-long", assertThrows(BrokenCsv.class, () -> all(cell)).reason().key());
    assertEquals("too-many-columns", assertThrows(BrokenCsv.class, () -> all(row)).reason().key());
  }

  private static List<List<String>> all(String text) throws IOException, BrokenCsv {
    return drain(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<List<String>> drain(byte[] bytes) throws IOException, BrokenCsv {
    List<List<String>> all = new ArrayList<>();
    try (CsvRecords records = new CsvRecords(new ByteArrayInputStream(bytes))) {
      for (List<String> next = records.next(); next != null; next = records.next()) {
        all.add(next);
      }
    }
    return all;
  }

  private static CsvRecords records(String text) throws IOException {
    return new CsvRecords(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
