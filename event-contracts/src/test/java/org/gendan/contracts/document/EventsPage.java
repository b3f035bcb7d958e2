package org.gendan.contracts.document;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.contracts.WireClasses;

/** {@code docs/generated/events.md}: every event on one page. */
final class EventsPage {

  private static final String RESOURCES = "../../event-contracts/src/main/resources/";

  private static final String HEAD =
      """
      # Events

      <!-- Generated: ./mvnw -pl event-contracts test -Dgendan.regenerate=true -->

      What the services tell each other. Each topic belongs to one service; records with the same key keep
      their order. The body is plain JSON, the envelope travels as CloudEvents 1.0 headers. A field marked
      with `?` may be missing or null. Readers ignore fields and values they do not know. The same in
      machine-readable form: [asyncapi.yaml](asyncapi.yaml).

      | Topic | Said by | Key | Events |
      |---|---|---|---|
      """;

  private final Consumers consumers = Consumers.load();
  private final Sentences sentences = Sentences.load();
  private final StringBuilder page = new StringBuilder(HEAD);

  private EventsPage() {}

  static String text() {
    EventsPage page = new EventsPage();
    EventTypes.topics().forEach(page::overview);
    EventTypes.topics().forEach(page::topic);
    page.values();
    return page.page.toString();
  }

  private void overview(String topic) {
    List<EventType> types = typesOf(topic);
    EventType any = types.getFirst();
    row(
        "[%s](#%s)".formatted(topic, topic.replace(".", "")),
        any.service(),
        "`" + FactFields.key(any) + "`",
        String.valueOf(types.size()));
  }

  private void topic(String topic) {
    List<EventType> types = typesOf(topic);
    EventType any = types.getFirst();
    line("");
    line("## " + topic);
    line("");
    line("Said by %s. Key: `%s`.".formatted(any.service(), FactFields.key(any)));
    line("");
    row("Type", "Says", "Fields", "Heard by", "Files");
    line("|---|---|---|---|---|");
    types.forEach(this::type);
  }

  private void type(EventType type) {
    List<String> heardBy = consumers.of(type);
    row(
        "`" + type.name() + "`",
        sentences.of(type.record()),
        FactFields.line(type.record()),
        heardBy.isEmpty() ? "–" : String.join(", ", heardBy),
        "[schema](%sschemas/%s.json), [sample](%ssamples/%s/1.json)"
            .formatted(RESOURCES, type.name(), RESOURCES, type.name()));
  }

  private void values() {
    Map<String, Class<?>> values = new TreeMap<>();
    EventTypes.all().stream()
        .flatMap(type -> WireClasses.reachable(type.record()).stream().skip(1))
        .forEach(value -> values.put(value.getSimpleName(), value));
    line("");
    line("## Values inside events");
    values.forEach(this::value);
  }

  private void value(String name, Class<?> value) {
    line("");
    line("### " + name);
    line("");
    if (!sentences.of(value).isEmpty()) {
      line(sentences.of(value));
      line("");
    }
    line(value.isEnum() ? known(value) : FactFields.line(value));
  }

  private static String known(Class<?> value) {
    return Arrays.stream(value.getEnumConstants())
        .map(constant -> "`" + constant + "`")
        .collect(Collectors.joining(", ", "Known so far: ", ""));
  }

  private static List<EventType> typesOf(String topic) {
    return EventTypes.all().stream().filter(type -> type.topic().equals(topic)).toList();
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
