package org.gendan.launcher.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gendan.launcher.machine.Problem;

/** Passwords of this data folder: made once, readable by its owner only. */
final class Passwords {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final Properties known = new Properties();

  private Passwords(Path file) {
    this.file = file;
  }

  static Passwords in(Path file) {
    Passwords passwords = new Passwords(file);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        passwords.known.load(reader);
      } catch (IOException e) {
        throw Problem.of("home.broken", file, e).because(e);
      }
    }
    return passwords;
  }

  /** The password of this name, made and kept when it is asked for the first time. */
  synchronized String of(String name) {
    String password = known.getProperty(name);
    if (password == null) {
      byte[] bytes = new byte[20];
      RANDOM.nextBytes(bytes);
      password = HexFormat.of().formatHex(bytes);
      known.setProperty(name, password);
      save();
    }
    return password;
  }

  /** Writes a new file that nobody else may read. */
  static void writeSecret(Path file, String content) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, content);
  }

  private void save() {
    String lines =
        new TreeMap<>(known)
            .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.deleteIfExists(next);
      writeSecret(next, lines);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Problem.of("home.broken", file, e).because(e);
    }
  }
}
