package org.gendan.launcher.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnedTest {

  @Test
  void aProcessIsKnownAgainByItsFile(@TempDir Path folder) throws Exception {
    Owned self = Owned.self();
    Path file = folder.resolve("self.pid");

    self.write(file);

    assertEquals(Optional.of(self), Owned.read(file));
    assertTrue(self.find().isPresent());
  }

  @Test
  void aStrangerWithTheSameIdIsNotOurs() {
    Owned self = Owned.self();

    Owned stranger = new Owned(self.pid(), self.startedAt().minus(Duration.ofMinutes(1)));

    assertTrue(stranger.find().isEmpty());
  }

  @Test
  void aFileCutShortNamesNobody(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("cut.pid"), "12");

    assertEquals(Optional.empty(), Owned.read(file));
  }

  @Test
  void leftoversAreEndedAndStrangersLeftAlone(@TempDir Path folder) throws Exception {
    ManagedProcess ours =
        ManagedProcess.start(
            new ManagedProcess.Plan(
                "sleep",
                List.of("sleep", "300"),
                Map.of(),
                folder,
                folder.resolve("sleep.log"),
                folder.resolve("1-sleep.pid")));
    Owned self = Owned.self();
    new Owned(self.pid(), self.startedAt().minusSeconds(60)).write(folder.resolve("2-other.pid"));

    List<Owned> stopped = Leftovers.stop(folder);

    assertEquals(1, stopped.size());
    assertTrue(ours.await(Duration.ofSeconds(5)) != 0);
    assertTrue(self.find().isPresent());
  }
}
