package org.gendan.order.messaging;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  private Wire() {}

  static Envelope envelope(Event fact) {
    EventType type = EventTypes.of(fact.getClass());
    return new Envelope(
        UuidV7.next(Clock.systemUTC()),
        "/" + type.service() + "/0",
        type.name(),
        fact.key(),
        Clock.systemUTC().instant(),
        1,
        1,
        "0".repeat(64),
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
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records = new LinkedHashMap<>();
    for (Event fact : facts) {
      ProducerRecord<String, byte[]> message = message(fact, envelope(fact));
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
