package org.gendan.launcher.verify.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One record of a topic, as the broker has it. Attributes that are missing are empty. */
public record Told(
    String topic,
    int partition,
    long offset,
    long timestamp,
    String key,
    Map<String, String> headers,
    byte[] body) {

  private static final JsonMapper JSON = new JsonMapper();

  static Told of(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    record.headers().forEach(header -> headers.put(header.key().intern(), text(header.value())));
    byte[] body = record.value() == null ? new byte[0] : record.value();
    return new Told(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        text(record.key()),
        headers,
        body);
  }

  public String id() {
    return attribute("ce_id");
  }

  public String type() {
    return attribute("ce_type");
  }

  public String actor() {
    return attribute("ce_actor");
  }

  public String correlation() {
    return attribute("ce_correlationid");
  }

  public String causation() {
    return attribute("ce_causationid");
  }

  /** The number of this fact in its aggregate; 0 when it has none. */
  public long version() {
    String version = attribute("ce_aggregateversion");
    return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
  }

  public Instant time() {
    return Instant.parse(attribute("ce_time"));
  }

  public String attribute(String name) {
    return headers.getOrDefault(name, "");
  }

  public boolean is(String type) {
    return type().equals(type);
  }

  public JsonNode fact() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  public String sha256() {
    return sha256(body);
  }

  /** The customer orders that the fact speaks of. */
  public Set<String> orders() {
    JsonNode fact = fact();
    Set<String> orders = new LinkedHashSet<>();
    if (fact.path("orderId").isTextual()) {
      orders.add(fact.path("orderId").asText());
    }
    fact.path("orderIds").forEach(id -> orders.add(id.asText()));
    fact.path("pegs").forEach(peg -> orders.add(peg.path("orderId").asText()));
    return orders;
  }

  /** Where it lies, for a person to find it. */
  public String place() {
    return "%s/%d@%d %s %s".formatted(topic, partition, offset, type(), id());
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte @org.jspecify.annotations.Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
