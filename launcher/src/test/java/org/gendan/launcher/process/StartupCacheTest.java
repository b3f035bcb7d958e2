package org.gendan.launcher.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gendan.launcher.process.StartupCache.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupCacheTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void withoutAFileTheComponentStartsPlainly() {
    StartupCache cache = new StartupCache(folder, Use.READ);

    assertEquals(List.of(), cache.flags("kafka", jvm("-Xmx64m")));
  }

  @Test
  void whatWasTrainedIsReadByTheSameBuildOnly() throws Exception {
    StartupCache training = new StartupCache(folder, Use.TRAIN);
    Path file = training.file("kafka", jvm("-Xmx64m"));
    assertEquals(List.of("-XX:AOTCacheOutput=" + file), training.flags("kafka", jvm("-Xmx64m")));
    Files.writeString(file, "cache");

    StartupCache cache = new StartupCache(folder, Use.READ);

    assertEquals(List.of("-XX:AOTCache=" + file), cache.flags("kafka", jvm("-Xmx64m")));
    assertEquals(List.of(), cache.flags("kafka", jvm("-Xmx65m")));
    assertEquals(List.of(), new StartupCache(folder, Use.NONE).flags("kafka", jvm("-Xmx64m")));
  }

  @Test
  void aChangedJarIsAnotherBuild() throws Exception {
    String before = StartupCache.buildId(jvm());

    Files.writeString(folder.resolve("a.jar"), "changed");

    assertNotEquals(before, StartupCache.buildId(jvm()));
  }

  @Test
  void onlyCachesThatWereFinishedAreTaken() throws Exception {
    Path trained = Files.createDirectories(folder.resolve("trained"));
    Files.writeString(trained.resolve("good-1.aot"), "cache");
    Files.writeString(trained.resolve("empty-1.aot"), "");
    Files.writeString(trained.resolve("cut-1.aot"), "half");
    Files.writeString(trained.resolve("cut-1.aot.config"), "notes");
    Path kept = folder.resolve("kept");

    new StartupCache(kept, Use.READ).take(trained);

    try (var files = Files.list(kept)) {
      assertEquals(
          List.of("good-1.aot"), files.map(file -> file.getFileName().toString()).toList());
    }
  }

  private Jvm jvm(String... flags) {
    try {
      Path jar = folder.resolve("a.jar");
      if (!Files.exists(jar)) {
        Files.writeString(jar, "jar");
      }
      return Jvm.of(List.of(jar), "Main", List.of(flags));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
