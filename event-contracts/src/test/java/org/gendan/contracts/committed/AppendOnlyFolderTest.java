package org.gendan.contracts.committed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendOnlyFolderTest {

  @TempDir Path folder;

  @BeforeEach
  void givenOneListedFile() {
    CommittedFiles.write(folder.resolve("a/1.json"), "{}\n");
    new AppendOnlyFolder(folder).listNewFiles();
  }

  @Test
  void anUntouchedFolderHasNoProblem() {
    assertThat(new AppendOnlyFolder(folder).problems()).isEmpty();
  }

  @Test
  void anEditedFileIsFoundAndCannotBeListedAgain() {
    CommittedFiles.write(folder.resolve("a/1.json"), "{\"edited\":true}\n");
    new AppendOnlyFolder(folder).listNewFiles();

    assertThat(new AppendOnlyFolder(folder).problems())
        .containsExactly("a/1.json was edited; add a new file instead");
  }

  @Test
  void aRemovedFileIsFound() throws Exception {
    Files.delete(folder.resolve("a/1.json"));

    assertThat(new AppendOnlyFolder(folder).problems()).containsExactly("a/1.json was removed");
  }

  @Test
  void aForgottenFileIsFound() {
    CommittedFiles.write(folder.resolve("a/2.json"), "{}\n");

    assertThat(new AppendOnlyFolder(folder).problems())
        .containsExactly("a/2.json is not listed in SHA256SUMS");
  }
}
