package org.gendan.launcher.imports.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gendan.launcher.imports.csv.Table.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  private static final Table<Integer> PRODUCTS =
      new Table<>("P.csv", List.of("Id"), List.of("Id"), List.of(), row -> row.id("Id"));
  private static final Table<Integer> ORDERS =
      new Table<>("O.csv", List.of("Id"), List.of("Id"), List.of(), row -> row.id("Id"));
  private static final Table<Integer> LINES =
      new Table<>(
          "L.csv",
          List.of("Order", "Product"),
          List.of("Order", "Product"),
          List.of(Reference.partOf(ORDERS, "Order"), Reference.to(PRODUCTS, "Product")),
          row -> row.id("Order"));

  private final Faults faults = new Faults();
  private final Check check = new Check(List.of(PRODUCTS, ORDERS, LINES), faults);

  @TempDir private Path root = Path.of("");
  private FolderOf first = new FolderOf(root);
  private FolderOf second = new FolderOf(root);

  @BeforeEach
  void twoFolders() throws Exception {
    first = new FolderOf(Files.createDirectory(root.resolve("first")));
    second = new FolderOf(Files.createDirectory(root.resolve("second")));
  }

  @Test
  void aWholeFolderIsCounted() throws Exception {
    first.with("P.csv", "Id", "1", "2").with("O.csv", "Id", "10");
    first.with("L.csv", "Order,Product", "10,1", "10,2");

    assertEquals(Map.of("P.csv", 2, "O.csv", 1, "L.csv", 2), check.folder(first.folder()));
    assertTrue(faults.none(), said());
  }

  @Test
  void aFolderWithFurtherMonthsMayReferToWhatCameBefore() throws Exception {
    first.with("P.csv", "Id", "1");
    second.with("O.csv", "Id", "11").with("L.csv", "Order,Product", "11,1");

    check.folder(first.folder());
    check.folder(second.folder());

    assertTrue(faults.none(), said());
  }

  @Test
  void theSameFolderTwiceIsFine() throws Exception {
    first.with("P.csv", "Id", "1");

    check.folder(first.folder());
    check.folder(first.folder());

    assertTrue(faults.none(), said());
  }

  @Test
  void keysTwiceUnknownRowsAndOrdersWithoutLinesAreNamed() throws Exception {
    first.with("P.csv", "Id", "1", "1").with("O.csv", "Id", "10", "11");
    first.with("L.csv", "Order,Product", "10,1", "12,1");

    check.folder(first.folder());

    assertEquals(
        "P.csv:3 Id: this key is already in line 2: 1\n"
            + "L.csv:3 Order: refers to “12”, which is not in O.csv",
        said());
  }

  @Test
  void anOrderWithoutLinesIsNamed() throws Exception {
    first.with("P.csv", "Id", "1").with("O.csv", "Id", "10", "11");
    first.with("L.csv", "Order,Product", "10,1");

    check.folder(first.folder());

    assertEquals("O.csv:3 Id: has no row in L.csv", said());
  }

  @Test
  void rowsAreNotBlamedForABrokenFileTheyReferTo() throws Exception {
    first.with("P.csv", "Id", "one").with("O.csv", "Id", "10");
    first.with("L.csv", "Order,Product", "10,1");

    check.folder(first.folder());

    assertEquals("P.csv:2 Id: must be a whole number like 12, not “one”", said());
  }

  @Test
  void aFileThatOthersReferToMustBeThere() throws Exception {
    first.with("L.csv", "Order,Product", "10,1");
    second.with("O.csv", "Id", "10");

    check.folder(first.folder());
    check.folder(second.folder());

    assertTrue(said().contains("P.csv: is missing, but L.csv refers to it"), said());
    assertTrue(said().contains("O.csv: is missing, but L.csv refers to it"), said());
    assertTrue(said().contains("L.csv: is missing, but O.csv refers to it"), said());
  }

  @Test
  void anEmptyOrMissingFolderSaysSo() {
    check.folder(first.folder());
    check.folder(new Folder.OnDisk(root.resolve("nowhere")));

    assertTrue(said().contains("first: holds none of the expected files"), said());
    assertTrue(said().contains("nowhere: is not a folder"), said());
  }

  private String said() {
    return String.join("\n", faults.kept().stream().map(fault -> fault.in(Locale.ROOT)).toList());
  }
}
