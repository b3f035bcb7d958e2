package org.gendan.launcher.imports.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

  record Part(int id, String name, boolean made, BigDecimal price, LocalDate from) {}

  private static final Table<Part> PARTS =
      new Table<>(
          "Part.csv",
          List.of("Id", "Name", "Made", "Price", "From"),
          List.of("Id"),
          List.of(),
          row ->
              new Part(
                  row.id("Id"),
                  row.text("Name", 10),
                  row.flag("Made"),
                  row.amount("Price"),
                  row.day("From")));

  @TempDir private Path directory = Path.of("");

  @Test
  void columnsAreFoundByNameAndUnknownOnesIgnored() throws Exception {
    Folder folder =
        folder("From,Colour,Made,Name,Id,Price", "2013-06-30,red,1,椅子,7,12.500000").folder();

    assertEquals(
        List.of(new Part(7, "椅子", true, new BigDecimal("12.500000"), LocalDate.of(2013, 6, 30))),
        read(folder, new Faults()));
  }

  @Test
  void aPackedFileReadsLikeAPlainOne() throws Exception {
    Folder folder =
        new FolderOf(directory)
            .packed("Part.csv", "Id,Name,Made,Price,From", "1,a,0,1,2013-01-01")
            .folder();

    assertEquals(1, read(folder, new Faults()).size());
  }

  @Test
  void allWrongCellsOfARowAreNamedAndTheRowIsNotHandedOn() throws Exception {
    Folder folder =
        folder("Id,Name,Made,Price,From", "1,ok,0,1,2013-01-01", "x,,2,1e9,2013-02-30").folder();
    Faults faults = new Faults();

    List<Part> parts = read(folder, faults);

    assertEquals(1, parts.size());
    assertEquals(
        List.of(
            "Part.csv:3 Id: must be a whole number like 12, not “x”",
            "Part.csv:3 Name: is empty",
            "Part.csv:3 Made: must be 0 or 1, not “2”",
            "Part.csv:3 Price: must be a number like 12.5 with at most six decimals, not “1e9”",
            "Part.csv:3 From: must be a day like 2013-06-30, not “2013-02-30”"),
        faults.kept().stream().map(fault -> fault.in(Locale.ROOT)).toList());
    assertEquals("Part.csv:3 Name: 不能为空", faults.kept().get(1).in(Locale.SIMPLIFIED_CHINESE));
  }

  @ParameterizedTest
  @CsvSource({
    "0, a, 1, 1, 2013-01-01, Id, not-positive",
    "01, a, 1, 1, 2013-01-01, Id, not-a-whole-number",
    "１２, a, 1, 1, 2013-01-01, Id, not-a-whole-number",
    "99999999999, a, 1, 1, 2013-01-01, Id, not-a-whole-number",
    "1, elevenchars, 1, 1, 2013-01-01, Name, too-long",
    "1, a\u202Eb, 1, 1, 2013-01-01, Name, control-character",
    "1, a\u0000b, 1, 1, 2013-01-01, Name, control-character",
    "1, a, true, 1, 2013-01-01, Made, not-a-flag",
    "1, a, 1, -1, 2013-01-01, Price, not-a-number",
    "1, a, 1, 0.0000001, 2013-01-01, Price, not-a-number",
    "1, a, 1, 1, 2013-1-1, From, not-a-day",
    "1, a, 1, 1, 0000-01-01, From, not-a-day",
    "1, a, 1, 1, 9999-12-31, From, not-a-day",
  })
  void aCellThatCannotBeMeantIsRefused(
      String id, String name, String made, String price, String from, String column, String reason)
      throws Exception {
    Folder folder =
        folder("Id,Name,Made,Price,From", String.join(",", id, name, made, price, from)).folder();
    Faults faults = new Faults();

    assertEquals(List.of(), read(folder, faults));
    assertEquals(1, faults.count());
    assertEquals(column, faults.kept().getFirst().column());
    assertEquals(reason, faults.kept().getFirst().reason().key());
  }

  @ParameterizedTest
  @CsvSource({
    "'Id;Name;Made;Price;From', column-missing, 5",
    "'Id,Name,Made,Price,From,Name', column-twice, 1",
    "'', empty, 1",
  })
  void aHeaderThatIsNotTheLayoutsIsRefused(String header, String reason, long count)
      throws Exception {
    Faults faults = new Faults();

    read(folder(header).folder(), faults);

    assertEquals(count, faults.count());
    assertEquals(reason, faults.kept().getFirst().reason().key());
  }

  @Test
  void aRowWithTooFewCellsIsNamed() throws Exception {
    Faults faults = new Faults();

    read(folder("Id,Name,Made,Price,From", "1,a", "2,b,1,1,2013-01-01").folder(), faults);

    assertEquals("cells", faults.kept().getFirst().reason().key());
    assertEquals(2, faults.kept().getFirst().line());
  }

  @Test
  void aFileThatOnlyLooksPackedIsOneFault() throws Exception {
    Faults faults = new Faults();

    read(new FolderOf(directory).bytes("Part.csv.gz", new byte[] {1, 2, 3}).folder(), faults);

    assertEquals("unreadable", faults.kept().getFirst().reason().key());
  }

  private FolderOf folder(String... lines) throws Exception {
    return new FolderOf(directory).with("Part.csv", lines);
  }

  private static List<Part> read(Folder folder, Faults faults) {
    List<Part> parts = new ArrayList<>();
    PARTS.read(folder, faults, (row, part) -> parts.add(part));
    return parts;
  }
}
