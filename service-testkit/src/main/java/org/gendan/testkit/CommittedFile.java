package org.gendan.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A generated file that is committed. A test compares it with what it would write; with {@code
 * -Dgendan.regenerate=true} it writes it instead.
 */
public final class CommittedFile {

  private static final boolean REGENERATE = Boolean.getBoolean("gendan.regenerate");

  private final Path path;

  private CommittedFile(Path path) {
    this.path = path;
  }

  /**
   * A file of the repository.
   *
   * @param path below the repository's root
   */
  public static CommittedFile of(String path) {
    return new CommittedFile(Path.of(System.getProperty("gendan.root", "..")).resolve(path));
  }

  /** The file says exactly this; the difference is what a review has to look at. */
  public void assertFresh(String expected) {
    String normal = expected.replace("\r\n", "\n");
    if (REGENERATE) {
      write(normal);
    }
    assertThat(path).as("Write it with -Dgendan.regenerate=true").exists();
    assertThat(read().replace("\r\n", "\n"))
        .as("%s is stale; write it anew with -Dgendan.regenerate=true", path)
        .isEqualTo(normal);
  }

  public String read() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) {
    try {
      Files.createDirectories(requireNonNull(path.toAbsolutePath().getParent()));
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
