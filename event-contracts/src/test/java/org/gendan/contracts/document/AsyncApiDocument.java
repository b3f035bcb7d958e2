package org.gendan.contracts.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;

/** {@code docs/generated/asyncapi.yaml}: the registry as AsyncAPI 3.0. */
final class AsyncApiDocument {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();

  private static final String HEAD =
      "# Generated: ./mvnw -pl event-contracts test -Dgendan.regenerate=true\n";

  private static final String SCHEMAS = "../../event-contracts/src/main/resources/schemas/";

  private final Consumers consumers = Consumers.load();
  private final Sentences sentences = Sentences.load();
  private final ObjectNode root = YAML.createObjectNode();

  private AsyncApiDocument() {}

  static String text() {
    try {
      return HEAD + YAML.writeValueAsString(new AsyncApiDocument().document());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode document() {
    root.put("asyncapi", "3.0.0").put("id", "urn:gendan:events");
    root.putObject("info")
        .put("title", "Gendan events")
        .put("version", "1.0.0")
        .put("description", "What the services of Gendan tell each other over Kafka.");
    root.put("defaultContentType", "application/json");
    ObjectNode channels = root.putObject("channels");
    ObjectNode operations = root.putObject("operations");
    for (String topic : EventTypes.topics()) {
      channel(channels.putObject(topic), topic);
      operations(operations, topic);
    }
    ObjectNode components = root.putObject("components");
    ObjectNode messages = components.putObject("messages");
    EventTypes.all().forEach(type -> message(messages.putObject(type.name()), type));
    EnvelopeHeaders.describe(components.putObject("messageTraits").putObject("envelope"));
    return root;
  }

  private static void channel(ObjectNode channel, String topic) {
    channel.put("address", topic);
    ObjectNode messages = channel.putObject("messages");
    typesOf(topic, type -> true)
        .forEach(
            type -> refer(messages.putObject(type.name()), "#/components/messages/" + type.name()));
  }

  private void operations(ObjectNode operations, String topic) {
    String sender = typesOf(topic, type -> true).getFirst().service();
    operation(operations, sender, "send", topic, typesOf(topic, type -> true));
    for (String reader : consumers.ofTopic(topic)) {
      List<EventType> heard = typesOf(topic, type -> consumers.of(type).contains(reader));
      operation(operations, reader, "receive", topic, heard);
    }
  }

  private static void operation(
      ObjectNode operations, String service, String action, String topic, List<EventType> types) {
    ObjectNode operation = operations.putObject(service + "." + action + "." + topic);
    operation.put("action", action);
    refer(operation.putObject("channel"), "#/channels/" + topic);
    operation.putArray("tags").addObject().put("name", service);
    ArrayNode messages = operation.putArray("messages");
    types.forEach(
        type -> refer(messages.addObject(), "#/channels/" + topic + "/messages/" + type.name()));
  }

  private void message(ObjectNode message, EventType type) {
    message.put("name", type.name()).put("title", type.record().getSimpleName());
    String sentence = sentences.of(type.record());
    if (!sentence.isEmpty()) {
      message.put("summary", sentence);
    }
    message.put("contentType", "application/json");
    message.putObject("correlationId").put("location", "$message.header#/ce_correlationid");
    refer(message.putArray("traits").addObject(), "#/components/messageTraits/envelope");
    refer(message.putObject("payload"), SCHEMAS + type.name() + ".json");
    message
        .putObject("bindings")
        .putObject("kafka")
        .put("bindingVersion", "0.5.0")
        .putObject("key")
        .put("type", "string")
        .put("description", "Value of " + FactFields.key(type));
  }

  private static List<EventType> typesOf(String topic, Predicate<EventType> wanted) {
    return EventTypes.all().stream()
        .filter(type -> type.topic().equals(topic))
        .filter(wanted)
        .toList();
  }

  private static void refer(ObjectNode node, String target) {
    node.put("$ref", target);
  }
}
