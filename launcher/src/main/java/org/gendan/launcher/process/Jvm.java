package org.gendan.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java command line, put together the same way each time so that start-up caches stay valid. */
public record Jvm(List<String> flags, List<Path> classPath, String main) {

  private static final List<String> EVERYWHERE =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "--sun-misc-unsafe-memory-access=allow");

  /** Runs a class on a class path. */
  public static Jvm of(List<Path> classPath, String main, List<String> flags) {
    return new Jvm(
        Stream.concat(EVERYWHERE.stream(), flags.stream()).toList(), List.copyOf(classPath), main);
  }

  /** Runs a jar that knows its own class path. */
  public static Jvm ofJar(Path jar, List<String> flags) {
    return of(List.of(jar), "", flags);
  }

  /** All jars of a folder, in the same order on every machine. */
  public static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> command(List<String> cacheFlags, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(cacheFlags);
    command.addAll(flags);
    if (main.isEmpty()) {
      command.addAll(List.of("-jar", classPath.getFirst().toString()));
    } else {
      command.addAll(List.of("-cp", joined(), main));
    }
    command.addAll(arguments);
    return command;
  }

  /** The Java that runs us runs them too. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private String joined() {
    return classPath.stream()
        .map(Path::toString)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }
}
