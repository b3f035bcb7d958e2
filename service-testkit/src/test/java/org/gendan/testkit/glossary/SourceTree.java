package org.gendan.testkit.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gendan.contracts.EventTypes;
import org.gendan.testkit.glossary.Glossary.Name;

/** What the modules' main sources hold: classes, tables and roles. */
final class SourceTree {

  /** One file; its path with forward slashes. */
  private record Source(String path, String text) {}

  private final List<Source> classes;
  private final List<Source> migrations;

  private SourceTree(List<Source> classes, List<Source> migrations) {
    this.classes = classes;
    this.migrations = migrations;
  }

  /** Reads every module below the repository's root. */
  static SourceTree read(Path root) throws IOException {
    List<Path> modules;
    try (Stream<Path> folders = Files.list(root)) {
      modules = folders.map(folder -> folder.resolve("src/main")).filter(Files::exists).toList();
    }
    return new SourceTree(sources(modules, ".java"), sources(modules, ".sql"));
  }

  boolean has(Name name) {
    String text = name.text();
    return switch (name.kind()) {
      case CLASS -> hasClass(text.split("\\.", -1));
      case TABLE -> any(migrations, "create table " + Pattern.quote(text) + "\\b");
      case TOPIC -> EventTypes.topics().contains(text);
      case ROLE -> hasRole(text);
    };
  }

  /** {@code Peg}, {@code order.Order} with its package, {@code OrderEvent.OrderSettled} nested. */
  private boolean hasClass(String[] parts) {
    String last = parts[parts.length - 1];
    boolean nested = parts.length > 1 && Character.isUpperCase(parts[parts.length - 2].charAt(0));
    String file = String.join("/", parts);
    if (!nested) {
      return classes.stream().anyMatch(isFile(file));
    }
    String outer = file.substring(0, file.lastIndexOf('/'));
    Pattern declared = Pattern.compile("\\b(record|class|enum|interface) " + last + "\\b");
    return classes.stream()
        .filter(isFile(outer))
        .anyMatch(source -> declared.matcher(source.text()).find());
  }

  private boolean hasRole(String role) {
    return any(
        classes.stream().filter(isFile("Roles")).toList(), "\"" + Pattern.quote(role) + "\"");
  }

  private static Predicate<Source> isFile(String name) {
    return source -> source.path().endsWith("/" + name + ".java");
  }

  private static boolean any(List<Source> sources, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    return sources.stream().anyMatch(source -> wanted.matcher(source.text()).find());
  }

  private static List<Source> sources(List<Path> folders, String suffix) throws IOException {
    Stream.Builder<Source> found = Stream.builder();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.toString().endsWith(suffix))
            .forEach(file -> found.add(source(file)));
      }
    }
    return found.build().toList();
  }

  private static Source source(Path file) {
    try {
      return new Source(file.toString().replace('\\', '/'), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
