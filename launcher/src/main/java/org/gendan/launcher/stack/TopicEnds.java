package org.gendan.launcher.stack;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Where the topics of a broker end: how many records were ever written to them. */
public final class TopicEnds implements AutoCloseable {

  private final Admin admin;
  private final Map<TopicPartition, OffsetSpec> ends;

  private TopicEnds(Admin admin) {
    this.admin = admin;
    Collection<String> names = Topics.get(admin.listTopics().names());
    Collection<TopicDescription> topics =
        Topics.get(admin.describeTopics(names).allTopicNames()).values();
    this.ends =
        topics.stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(one -> new TopicPartition(topic.name(), one.partition())))
            .collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest()));
  }

  public static TopicEnds of(String bootstrap) {
    return new TopicEnds(Topics.admin(bootstrap));
  }

  public long sum() {
    return byTopic().values().stream().mapToLong(Long::longValue).sum();
  }

  public Map<String, Long> byTopic() {
    return Topics.get(admin.listOffsets(ends).all()).entrySet().stream()
        .collect(
            Collectors.groupingBy(
                end -> end.getKey().topic(),
                Collectors.summingLong(end -> end.getValue().offset())));
  }

  @Override
  public void close() {
    admin.close();
  }
}
