package org.gendan.launcher.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannedFaultsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void eachStartTakesALineAndTheLastLeavesNothing() throws IOException {
    Path file = folder.resolve("order.faults");
    Files.writeString(file, "after-begin=halt\nrelay-after-read=halt@2\n");

    assertEquals("after-begin=halt", PlannedFaults.next(file).get("GENDAN_FAULTS"));
    assertEquals("relay-after-read=halt@2", PlannedFaults.next(file).get("GENDAN_FAULTS"));
    assertEquals(Map.of(), PlannedFaults.next(file));
    assertFalse(Files.exists(file));
  }

  @Test
  void withoutAPlanAStartIsAsAlways() {
    assertEquals(Map.of(), PlannedFaults.next(folder.resolve("order.faults")));
  }
}
