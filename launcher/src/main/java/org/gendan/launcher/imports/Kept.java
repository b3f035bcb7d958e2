package org.gendan.launcher.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.gendan.launcher.imports.adventureworks.Layout;
import org.gendan.launcher.imports.adventureworks.Products;
import org.gendan.launcher.imports.csv.Folder;
import org.gendan.launcher.imports.csv.Table;

/**
 * Folders that were imported, kept as they were: sales orders are the book that the demo plays and
 * the gross need is counted from.
 */
public final class Kept {

  private static final String UNFINISHED = "unfinished";

  private final Path directory;

  public Kept(Path data) {
    this.directory = data.resolve("import/folders");
  }

  /** Everything that is known, the oldest first; what the product ships where nothing else is. */
  public List<Folder> folders() {
    List<Folder> kept = kept();
    if (kept.stream().noneMatch(Products.PRODUCTS::isIn)) {
      kept.addFirst(Layout.SHIPPED);
    }
    return kept;
  }

  /**
   * What is known together with one more folder; a complete folder comes before what adds to it.
   */
  public List<Folder> with(Folder more) {
    List<Folder> all = new ArrayList<>(kept());
    if (Products.PRODUCTS.isIn(more)) {
      all.addFirst(more);
    } else {
      all = new ArrayList<>(folders());
      all.add(more);
    }
    return all;
  }

  /** Keeps a folder that was checked; one that is there already is not kept twice. */
  public void keep(Folder folder) {
    try {
      Files.createDirectories(directory);
      Path part = Files.createTempDirectory(directory, UNFINISHED);
      CRC32 sum = new CRC32();
      for (Table<?> table : Layout.TABLES) {
        copy(folder, table.file(), part, sum);
        copy(folder, table.file() + ".gz", part, sum);
      }
      settle(part, Long.toHexString(sum.getValue()));
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder.name() + " could not be kept", e);
    }
  }

  private void settle(Path part, String sum) throws IOException {
    int number = kept().size() + 1;
    boolean known = names().stream().anyMatch(name -> name.endsWith("-" + sum));
    if (known) {
      remove(part);
    } else {
      Path place = directory.resolve("%03d-%s".formatted(number, sum));
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void remove(Path part) throws IOException {
    try (Stream<Path> files = Files.list(part)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(part);
  }

  private static void copy(Folder folder, String file, Path to, CRC32 sum) throws IOException {
    Optional<InputStream> bytes = folder.raw(file);
    if (bytes.isPresent()) {
      try (InputStream in = new CheckedInputStream(bytes.get(), sum)) {
        Files.copy(in, to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private List<Folder> kept() {
    List<Folder> folders = new ArrayList<>();
    names().forEach(name -> folders.add(new Folder.OnDisk(directory.resolve(name))));
    return folders;
  }

  private List<String> names() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(directory)) {
      return found
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches("\\d+-[0-9a-f]+"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Imported folders cannot be read", e);
    }
  }
}
