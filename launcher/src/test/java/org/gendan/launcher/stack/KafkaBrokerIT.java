package org.gendan.launcher.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.gendan.launcher.machine.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {

  @TempDir private Path folder = Path.of("");

  @Test
  void topicsAreMadeOnceAndSurviveARestart() throws Exception {
    Path jars = Home.find().brokerJars();
    try (KafkaBroker broker = KafkaBroker.start(folder, 0, jars)) {
      broker.createTopics(Set.of("order.order.v1"));
      broker.createTopics(Set.of("order.order.v1", "finance.payment.v1"));
    }

    try (KafkaBroker broker = KafkaBroker.start(folder, 0, jars);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      Map<String, TopicDescription> topics =
          admin
              .describeTopics(List.of("order.order.v1", "finance.payment.v1"))
              .allTopicNames()
              .get();
      topics.values().forEach(topic -> assertEquals(Topics.PARTITIONS, topic.partitions().size()));
    }
  }
}
