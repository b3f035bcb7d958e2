package org.gendan.launcher.imports.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path data;

  @Test
  void whatWasTakenIsKnownAfterARestart() {
    Path file = data.resolve("import/journal");
    new Journal(file).add("aw:plants:1");

    Journal again = new Journal(file);

    assertTrue(again.contains("aw:plants:1"));
    assertFalse(again.contains("aw:plants:2"));
  }

  @Test
  void aLineIsWrittenOnce() throws IOException {
    Path file = data.resolve("journal");
    Journal journal = new Journal(file);
    journal.add("aw:plants:1");
    journal.add("aw:plants:1");

    assertEquals(List.of("aw:plants:1"), Files.readAllLines(file));
  }
}
