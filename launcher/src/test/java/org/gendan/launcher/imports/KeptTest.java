package org.gendan.launcher.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gendan.launcher.imports.adventureworks.Layout;
import org.gendan.launcher.imports.adventureworks.Sales;
import org.gendan.launcher.imports.csv.Folder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path data;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path month;

  @BeforeEach
  void aMonth() throws IOException {
    Files.writeString(month.resolve(Sales.ORDERS.file()), "SalesOrderID\n1\n");
    Files.writeString(month.resolve("notes.txt"), "not ours");
  }

  @Test
  void whereNothingWasImportedTheShippedFilesCount() {
    assertEquals(List.of(Layout.SHIPPED), new Kept(data).folders());
  }

  @Test
  void furtherMonthsAddToWhatIsShipped() {
    new Kept(data).keep(new Folder.OnDisk(month));

    List<Folder> folders = new Kept(data).folders();

    assertEquals(2, folders.size());
    assertEquals(Layout.SHIPPED, folders.getFirst());
    assertTrue(Sales.ORDERS.isIn(folders.getLast()));
  }

  @Test
  void aFolderIsKeptOnceAndLeavesNothingUnfinished() throws IOException {
    Kept kept = new Kept(data);
    kept.keep(new Folder.OnDisk(month));
    kept.keep(new Folder.OnDisk(month));

    try (var files = Files.list(data.resolve("import/folders"))) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aCompleteFolderTakesThePlaceOfTheShippedOne() throws IOException {
    Files.writeString(month.resolve("Product.csv"), "ProductID\n");

    assertEquals(1, new Kept(data).with(new Folder.OnDisk(month)).size());
  }
}
