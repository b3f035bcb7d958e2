package org.gendan.launcher.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.gendan.contracts.EventTypes;
import org.gendan.launcher.machine.Problem;

/** The topics of a broker and the settings they must have. */
public final class Topics {

  public static final int PARTITIONS = 6;
  public static final Duration RETENTION = Duration.ofDays(90);

  /**
   * What partners write has the broker's time, by which its signature's age is judged however late
   * it is read; and is kept unpacked, so that what unpacks to more than a record may have is
   * refused at once instead of filling the reader's memory.
   */
  public static final Map<String, String> DOOR =
      Map.of(
          TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime",
          TopicConfig.COMPRESSION_TYPE_CONFIG, "uncompressed");

  private Topics() {}

  static boolean answers(String bootstrap) {
    try (Admin admin = admin(bootstrap)) {
      return !get(admin.describeCluster().nodes()).isEmpty();
    }
  }

  static void create(String bootstrap, Set<String> topics) {
    try (Admin admin = admin(bootstrap)) {
      Set<String> missing = new TreeSet<>(topics);
      missing.removeAll(get(admin.listTopics().names()));
      get(admin.createTopics(missing.stream().map(Topics::topic).toList()).all());
    }
  }

  static void require(String bootstrap, Map<String, String> settings) {
    ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
    try (Admin admin = admin(bootstrap)) {
      Map<ConfigResource, Config> all = get(admin.describeConfigs(List.of(broker)).all());
      settings.forEach((name, value) -> require(all.get(broker), name, value));
    }
  }

  private static void require(
      @org.jspecify.annotations.Nullable Config config, String name, String value) {
    String actual = config == null ? "?" : config.get(name).value();
    if (!actual.equals(value)) {
      throw Problem.of("durability", "Kafka", name, actual);
    }
  }

  private static NewTopic topic(String name) {
    Map<String, String> settings = new TreeMap<>();
    settings.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(RETENTION.toMillis()));
    if (EventTypes.PARTNER_DOORS.contains(name)) {
      settings.putAll(DOOR);
    }
    return new NewTopic(name, PARTITIONS, (short) 1).configs(settings);
  }

  static Admin admin(String bootstrap) {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10000));
  }

  static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw Problem.of("kafka.admin", e.getCause()).because(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of("kafka.admin", e).because(e);
    }
  }
}
