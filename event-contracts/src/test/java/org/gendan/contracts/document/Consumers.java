package org.gendan.contracts.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.contracts.committed.CommittedFiles;

/** Which services react to which type, as {@code consumers.properties} says. */
record Consumers(Map<String, List<String>> byType) {

  static final Path FILE = CommittedFiles.RESOURCES.resolve("consumers.properties");

  private static final String HEAD =
      """
      # Which services react to an event: type = services, separated by commas. A service adds itself
      # with its reaction; its own tests compare this list with the types that it really handles.
      # Then: ./mvnw -pl event-contracts test -Dgendan.regenerate=true
      """;

  static Consumers load() {
    Properties properties = new Properties();
    if (Files.exists(FILE)) {
      try {
        properties.load(new StringReader(CommittedFiles.read(FILE)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Map<String, List<String>> byType = new LinkedHashMap<>();
    EventTypes.all().forEach(type -> byType.put(type.name(), List.of()));
    properties
        .stringPropertyNames()
        .forEach(name -> byType.put(name, services(properties.getProperty(name, ""))));
    return new Consumers(byType);
  }

  List<String> of(EventType type) {
    return byType.getOrDefault(type.name(), List.of());
  }

  /** Every service that reacts to something on a topic. */
  Set<String> ofTopic(String topic) {
    Set<String> services = new TreeSet<>();
    EventTypes.all().stream()
        .filter(type -> type.topic().equals(topic))
        .forEach(type -> services.addAll(of(type)));
    return services;
  }

  /** The file as it should look: one line for each type, in the order of the registry. */
  String text() {
    StringBuilder text = new StringBuilder(HEAD);
    byType.forEach(
        (type, services) ->
            text.append(type).append('=').append(String.join(",", services)).append('\n'));
    return text.toString();
  }

  private static List<String> services(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(service -> !service.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
