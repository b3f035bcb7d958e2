package org.gendan.gateway.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.jboss.logging.Logger;

/** Makes notices of the services' facts. What cannot be read is for the services to report. */
@ApplicationScoped
class NoticeReader {

  private static final Logger LOG = Logger.getLogger(NoticeReader.class);

  private final ObjectMapper json;

  NoticeReader(ObjectMapper json) {
    this.json = json;
  }

  /** Empty for a fact this build does not know or cannot read. */
  Optional<Notice> read(ConsumerRecord<String, byte[]> message) {
    return EventTypes.named(header(message, "ce_type"))
        .filter(type -> type.topic().equals(message.topic()))
        .flatMap(type -> notice(message, type));
  }

  String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A notice is always writable", e);
    }
  }

  private Optional<Notice> notice(ConsumerRecord<String, byte[]> message, EventType type) {
    try {
      Event event = json.readValue(message.value(), type.record());
      long rev = Long.parseLong(header(message, "ce_aggregateversion"));
      return Optional.of(
          new Notice(message.topic(), event.key(), rev, type.name(), event.orders()));
    } catch (IOException | IllegalArgumentException unreadable) {
      LOG.warnf("%s@%d passed over: %s", message.topic(), message.offset(), unreadable.toString());
      return Optional.empty();
    }
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    Header header = message.headers().lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
