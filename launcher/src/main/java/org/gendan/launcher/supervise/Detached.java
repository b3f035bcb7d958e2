package org.gendan.launcher.supervise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How a system starts a program in a session of its own. */
final class Detached {

  private Detached() {}

  /**
   * What to write before a command; macOS has no setsid program but brings Perl, which has the
   * call.
   */
  static List<String> prefix() {
    if (exists("setsid")) {
      return List.of("setsid");
    }
    return exists("perl")
        ? List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV")
        : List.of("nohup");
  }

  private static boolean exists(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
