package org.gendan.launcher.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.machine.Versions;
import org.tukaani.xz.XZInputStream;

/** The database server's programs, unpacked once per version for all stacks and tests of a user. */
final class PostgresBinaries {

  /** The user name space in which even root is nobody: the server refuses to run as root. */
  private static final List<String> AS_NOBODY = List.of("unshare", "-U");

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  static PostgresBinaries unpacked() {
    requireNobody();
    String platform = platform();
    Path folder = cache().resolve("postgres-" + Versions.of("postgres") + "-" + platform);
    if (!Files.exists(folder)) {
      unpack("/postgres-" + platform + ".txz", folder);
    }
    return new PostgresBinaries(folder);
  }

  List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (root()) {
      command.addAll(AS_NOBODY);
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void requireNobody() {
    List<String> probe = new ArrayList<>(AS_NOBODY);
    probe.add("true");
    try {
      if (root() && new ProcessBuilder(probe).start().waitFor() != 0) {
        throw Problem.of("postgres.root");
      }
    } catch (IOException e) {
      throw Problem.of("postgres.root").because(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void unpack(String archive, Path folder) {
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
      if (packed == null) {
        throw Problem.of("postgres.platform", archive);
      }
      Files.createDirectories(cache());
      Path fresh = Files.createTempDirectory(cache(), "unpacking");
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      copy(packed, fresh);
      publish(fresh, folder);
    } catch (IOException e) {
      throw Problem.of("home.broken", folder, e).because(e);
    }
  }

  /** Two starts may unpack at once; the first one to finish is used by both. */
  private static void publish(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!Files.exists(folder)) {
        throw e;
      }
    }
  }

  private static void copy(InputStream packed, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, folder.resolve(entry.getName()).normalize(), folder);
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path to, Path folder)
      throws IOException {
    if (!to.startsWith(folder)) {
      throw new IOException("entry leaves the archive: " + entry.getName());
    }
    Path parent = to.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (entry.isDirectory()) {
      Files.createDirectories(to);
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, to);
      boolean runs = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          to, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return (system.contains("mac") ? "darwin" : "linux")
        + (Set.of("aarch64", "arm64").contains(arch) ? "-arm_64" : "-x86_64");
  }

  private static Path cache() {
    String asked = System.getenv("XDG_CACHE_HOME");
    Path caches =
        asked == null || asked.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(asked);
    return caches.resolve("gendan");
  }
}
