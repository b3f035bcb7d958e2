package org.gendan.launcher.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MachineTest {

  @Test
  void linuxSaysHowMuchMemoryIsAvailable() {
    List<String> lines = List.of("MemTotal: 8000000 kB", "MemAvailable:    2097152 kB");

    assertEquals(OptionalLong.of(2048), Machine.meminfo(lines));
  }

  @Test
  void aContainerWithoutLimitHasNoNumberOfItsOwn() {
    assertEquals(OptionalLong.empty(), Machine.containerRoom(List.of("max"), List.of("1")));
    assertEquals(OptionalLong.empty(), Machine.containerRoom(List.of(), List.of()));
  }

  @Test
  void aContainerHasWhatItsLimitLeaves() {
    assertEquals(OptionalLong.of(3), Machine.containerRoom(List.of("4194304"), List.of("1048576")));
  }

  @Test
  void theDiskOfAFolderThatDoesNotExistYetIsThatOfItsParent() {
    assertTrue(Machine.freeDiskMb(Path.of("/tmp/not/there/yet")) > 0);
  }
}
