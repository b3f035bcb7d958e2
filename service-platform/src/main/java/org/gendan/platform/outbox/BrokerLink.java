package org.gendan.platform.outbox;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gendan.contracts.EventTypes;
import org.gendan.platform.fault.FaultPoint;
import org.gendan.platform.outbox.RelayTable.Waiting;

/** The relay's connection to the broker. */
final class BrokerLink implements AutoCloseable {

  private final String service;
  private final Producer<String, byte[]> producer;
  private final Admin admin;

  BrokerLink(String bootstrapServers, String service) {
    this.service = service;
    this.producer =
        new KafkaProducer<>(
            sending(bootstrapServers, service), new StringSerializer(), new ByteArraySerializer());
    this.admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG,
                service + "-outbox",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000));
  }

  /** Sends rows in their order; returns when the broker has acknowledged every one. */
  void send(List<Waiting> rows) throws InterruptedException, ExecutionException {
    List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
    for (Waiting row : rows) {
      acknowledgements.add(
          producer.send(
              new ProducerRecord<>(
                  row.topic(),
                  null,
                  row.key(),
                  row.body(),
                  EventHeaders.write(row.envelope("/" + service)))));
    }
    FaultPoint.RELAY_AFTER_SEND_BEFORE_ACK.pass();
    producer.flush();
    for (Future<RecordMetadata> acknowledgement : acknowledgements) {
      acknowledgement.get();
    }
  }

  /** How many records this service's topics ever took, whether or not they are still there. */
  long records() throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> ends =
        admin.describeTopics(EventTypes.writtenBy(service)).allTopicNames().get().values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(one -> new TopicPartition(topic.name(), one.partition())))
            .collect(toMap(one -> one, one -> OffsetSpec.latest()));
    return admin.listOffsets(ends).all().get().values().stream()
        .mapToLong(ListOffsetsResultInfo::offset)
        .sum();
  }

  private static Map<String, Object> sending(String bootstrapServers, String service) {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ProducerConfig.CLIENT_ID_CONFIG,
        service + "-outbox",
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
        true,
        ProducerConfig.LINGER_MS_CONFIG,
        2,
        ProducerConfig.BATCH_SIZE_CONFIG,
        65_536,
        ProducerConfig.COMPRESSION_TYPE_CONFIG,
        "lz4",
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        10_000,
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        10_000L,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        30_000);
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
  }
}
