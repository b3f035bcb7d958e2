package org.gendan.partner.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gendan.platform.problem.RequestRefused;

/** The three ways in which CloudEvents travel over HTTP: structured, batch, binary. */
@ApplicationScoped
class MessageReader {

  private static final int LARGEST_BATCH = 100;

  private final ObjectMapper json;

  MessageReader(ObjectMapper json) {
    this.json = json;
  }

  /** What a message holds, each event still as it was written. */
  record Events(boolean batch, List<JsonNode> items) {}

  Events read(Message message) throws JsonProcessingException {
    boolean named = !message.attributes().isEmpty();
    return switch (mediaType(message.contentType())) {
      case "application/cloudevents+json" -> structured(message, named);
      case "application/cloudevents-batch+json" -> batch(message, named);
      case "application/json" -> new Events(false, List.of(binary(message)));
      default -> throw new RequestRefused(415, "event/media-type", Map.of());
    };
  }

  private Events structured(Message message, boolean named) throws JsonProcessingException {
    refuseMixed(named);
    return new Events(false, List.of(tree(message.body())));
  }

  private Events batch(Message message, boolean named) throws JsonProcessingException {
    refuseMixed(named);
    JsonNode array = tree(message.body());
    if (!array.isArray() || array.isEmpty()) {
      throw new RequestRefused(400, "event/no-batch", Map.of());
    }
    if (array.size() > LARGEST_BATCH) {
      throw new RequestRefused(413, "event/batch-too-large", Map.of("most", LARGEST_BATCH));
    }
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return new Events(true, items);
  }

  private JsonNode binary(Message message) throws JsonProcessingException {
    if (message.attributes().isEmpty()) {
      throw new RequestRefused(400, "event/no-attributes", Map.of());
    }
    ObjectNode event = json.createObjectNode();
    message.attributes().forEach(event::put);
    if (message.body().length > 0) {
      event.set("data", tree(message.body()));
    }
    return event;
  }

  private static void refuseMixed(boolean named) {
    if (named) {
      throw new RequestRefused(400, "event/modes-mixed", Map.of());
    }
  }

  private JsonNode tree(byte[] body) throws JsonProcessingException {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException notJson) {
      throw notJson;
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory", e);
    }
  }

  private static String mediaType(String contentType) {
    String plain = contentType.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
    return plain.endsWith(";charset=utf-8") ? plain.substring(0, plain.indexOf(';')) : plain;
  }
}
