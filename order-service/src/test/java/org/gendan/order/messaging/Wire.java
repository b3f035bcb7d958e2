package org.gendan.order.messaging;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.gendan.contracts.Envelope;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.platform.outbox.EventHeaders;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.outbox.UuidV7;

/** Facts as bytes, as they travel. */
final class Wire {

  private static final Map<String, Long> VERSIONS = new ConcurrentHashMap<>();

  private Wire() {}

  static Envelope envelope(Event fact) {
    return envelope(fact, VERSIONS.merge(fact.key(), 1L, Long::sum), EventJson.write(fact));
  }

  static Envelope envelope(Event fact, long version, byte[] body) {
    EventType type = EventTypes.of(fact.getClass());
    return new Envelope(
        UuidV7.next(Clock.systemUTC()),
        "/" + type.service() + "/0",
        type.name(),
        fact.key(),
        Clock.systemUTC().instant(),
        version,
        version,
        EventJson.sha256(body),
        UUID.randomUUID().toString(),
        null,
        "system",
        null);
  }

  static ProducerRecord<String, byte[]> message(Event fact, Envelope envelope) {
    return new ProducerRecord<>(
        EventTypes.of(fact.getClass()).topic(),
        null,
        fact.key(),
        EventJson.write(fact),
        EventHeaders.write(envelope));
  }

  /** One poll that brought these facts in this order. */
  static ConsumerRecords<String, byte[]> poll(Event... facts) {
    return poll(Arrays.stream(facts).map(fact -> message(fact, envelope(fact))).toList());
  }

  static ConsumerRecords<String, byte[]> poll(List<ProducerRecord<String, byte[]>> messages) {
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records = new LinkedHashMap<>();
    for (ProducerRecord<String, byte[]> message : messages) {
      List<ConsumerRecord<String, byte[]>> partition =
          records.computeIfAbsent(
              new TopicPartition(message.topic(), 0), same -> new ArrayList<>());
      ConsumerRecord<String, byte[]> record =
          new ConsumerRecord<>(
              message.topic(), 0, partition.size(), message.key(), message.value());
      message.headers().forEach(record.headers()::add);
      partition.add(record);
    }
    return new ConsumerRecords<>(records, Map.of());
  }
}
