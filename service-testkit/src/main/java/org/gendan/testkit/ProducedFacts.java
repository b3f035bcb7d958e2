package org.gendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gendan.contracts.EventTypes;

/** What the service under test really told, held against the contracts. */
public final class ProducedFacts {

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private record Told(String type, String topic, byte[] body) {}

  private ProducedFacts() {}

  /**
   * Every fact in outbox and log is registered, on its topic, and fits its schema. The anchors of
   * the audit are no facts.
   */
  public static void assertValid() {
    String sql =
        """
        select type, topic, payload from outbox
        union all select type, topic, payload from published_events""";
    List<Told> told =
        TestDatabase.rows(
            sql, row -> new Told(row.getString(1), row.getString(2), row.getBytes(3)));
    List<String> flaws =
        told.stream()
            .filter(one -> !EventTypes.auditTopics().contains(one.topic()))
            .flatMap(ProducedFacts::flaws)
            .distinct()
            .limit(20)
            .toList();
    assertThat(flaws).as("Facts that break their contract").isEmpty();
  }

  private static Stream<String> flaws(Told told) {
    boolean registered =
        EventTypes.named(told.type()).filter(t -> t.topic().equals(told.topic())).isPresent();
    if (!registered) {
      return Stream.of(told.type() + " is not registered on " + told.topic());
    }
    return SCHEMAS
        .computeIfAbsent(told.type(), ProducedFacts::schema)
        .validate(
            tree(told.body()),
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> told.type() + " " + error);
  }

  private static Schema schema(String type) {
    try (InputStream file = EventTypes.class.getResourceAsStream("/schemas/" + type + ".json")) {
      if (file == null) {
        throw new AssertionError("There is no schema of " + type);
      }
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
