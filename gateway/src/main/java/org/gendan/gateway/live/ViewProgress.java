package org.gendan.gateway.live;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How far the orders' story and tracking board have come with the topics they are made of. A group
 * commits after its database has what it read, so what it committed can be seen by everybody.
 */
@ApplicationScoped
class ViewProgress {

  private static final Logger LOG = Logger.getLogger(ViewProgress.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final String group;
  private final Set<String> topics;
  private final Admin admin;

  ViewProgress(
      @ConfigProperty(name = "gendan.live.view.group") String group,
      @ConfigProperty(name = "gendan.live.view.topics") List<String> topics,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
    this.group = group;
    this.topics = Set.copyOf(topics);
    this.admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.CLIENT_ID_CONFIG,
                "gateway-view-progress",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis()));
  }

  /** Whether facts of a topic are shown by the views, some moments after they were told. */
  boolean concerns(String topic) {
    return topics.contains(topic);
  }

  /** The first offset of each partition that is not taken yet; nothing when nobody answers. */
  Map<TopicPartition, Long> taken() {
    Map<TopicPartition, Long> taken = new HashMap<>();
    committed()
        .forEach(
            (partition, offset) -> {
              if (offset != null) {
                taken.put(partition, offset.offset());
              }
            });
    return taken;
  }

  private Map<TopicPartition, OffsetAndMetadata> committed() {
    try {
      return admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warnf("Nobody says how far %s is: %s", group, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Map.of();
  }

  @PreDestroy
  void close() {
    admin.close(PATIENCE);
  }
}
