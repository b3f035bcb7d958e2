package org.gendan.launcher.imports.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A folder under test, filled file by file. */
public record FolderOf(Path directory) {

  public FolderOf with(String file, String... lines) throws IOException {
    return bytes(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  public FolderOf packed(String file, String... lines) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return bytes(file + ".gz", packed.toByteArray());
  }

  public FolderOf bytes(String file, byte[] bytes) throws IOException {
    Files.write(directory.resolve(file), bytes);
    return this;
  }

  public Folder folder() {
    return new Folder.OnDisk(directory);
  }
}
