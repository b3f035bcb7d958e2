package org.gendan.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where each component's start-up cache (JEP 514) lies. A cache belongs to one build: another JDK,
 * other jars or other flags ask for another file, and without a file the component just starts
 * slower.
 */
public record StartupCache(Path folder, Use use) {

  /** What to do with caches in this run. */
  public enum Use {
    NONE,
    READ,
    TRAIN
  }

  public List<String> flags(String component, Jvm jvm) {
    Path file = file(component, jvm);
    return switch (use) {
      case NONE -> List.of();
      case READ -> Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
      case TRAIN -> List.of("-XX:AOTCacheOutput=" + file);
    };
  }

  /** Writing a cache happens while the component ends, and takes its time. */
  public Duration patience(Duration usual) {
    return use == Use.TRAIN ? Duration.ofMinutes(15) : usual;
  }

  /** How many may end side by side: writing a cache takes much memory. */
  public int endAtOnce() {
    return use == Use.TRAIN ? 2 : Integer.MAX_VALUE;
  }

  /**
   * Takes over what another folder's training finished; a cache cut short keeps its notes beside
   * it.
   */
  public void take(Path trained) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(trained)) {
      for (Path file : files.filter(StartupCache::finished).toList()) {
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static boolean finished(Path file) {
    return file.toString().endsWith(".aot")
        && file.toFile().length() > 0
        && !Files.exists(file.resolveSibling(file.getFileName() + ".config"));
  }

  public boolean has(String component, Jvm jvm) {
    return Files.exists(file(component, jvm));
  }

  Path file(String component, Jvm jvm) {
    return folder.resolve(component + "-" + buildId(jvm) + ".aot");
  }

  /** Names every jar by path, size and time: reading their bytes would cost more than it saves. */
  static String buildId(Jvm jvm) {
    MessageDigest digest = sha256();
    add(digest, Runtime.version().toString());
    add(digest, System.getProperty("java.home"));
    jvm.flags().forEach(flag -> add(digest, flag));
    jvm.classPath().stream().flatMap(StartupCache::withNeighbours).forEach(jar -> add(digest, jar));
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  /** A runnable Quarkus jar stands for the folders beside it. */
  private static Stream<String> withNeighbours(Path jar) {
    Path folder = jar.getParent();
    if (folder == null || !jar.endsWith("quarkus-run.jar")) {
      return Stream.of(stamp(jar));
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".jar") || file.toString().endsWith(".dat"))
          .sorted()
          .map(StartupCache::stamp)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stamp(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
