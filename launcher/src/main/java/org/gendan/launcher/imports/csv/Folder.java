package org.gendan.launcher.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Where the files of one company lie; each may be packed ({@code Product.csv.gz}) or not. */
public sealed interface Folder {

  /** What a person calls this folder. */
  String name();

  boolean isThere();

  /** The bytes of a file as it lies there; empty if it is not there. */
  Optional<InputStream> raw(String file) throws IOException;

  /** The unpacked bytes of a file, packed or not; empty if it is not there. */
  default Optional<InputStream> open(String file) throws IOException {
    Optional<InputStream> plain = raw(file);
    if (plain.isPresent()) {
      return plain;
    }
    Optional<InputStream> packed = raw(file + ".gz");
    return packed.isEmpty() ? Optional.empty() : Optional.of(unpack(packed.get()));
  }

  private static InputStream unpack(InputStream packed) throws IOException {
    try {
      return new GZIPInputStream(packed, 1 << 16);
    } catch (IOException notPacked) {
      packed.close();
      throw notPacked;
    }
  }

  /** Files somebody put in a directory. */
  record OnDisk(Path directory) implements Folder {
    @Override
    public String name() {
      return directory.toString();
    }

    @Override
    public boolean isThere() {
      return Files.isDirectory(directory);
    }

    @Override
    public Optional<InputStream> raw(String file) throws IOException {
      Path path = directory.resolve(file);
      return Files.isRegularFile(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
    }
  }

  /** Files that are part of the product. */
  record Shipped(String name) implements Folder {
    @Override
    public boolean isThere() {
      return true;
    }

    @Override
    public Optional<InputStream> raw(String file) {
      @Nullable InputStream bytes = Folder.class.getResourceAsStream("/" + name + "/" + file);
      return Optional.ofNullable(bytes);
    }
  }
}
