package org.gendan.partner.topic;

import static org.apache.kafka.common.record.TimestampType.LOG_APPEND_TIME;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gendan.partner.intake.Message;
import org.gendan.partner.signature.SignedMessage;
import org.gendan.platform.outbox.EventHeaders;
import org.gendan.platform.problem.RequestRefused;
import org.jspecify.annotations.Nullable;

/**
 * A record as a partner wrote it: CloudEvents' Kafka binding, signed as a webhook is.
 *
 * @param partner who it says it is from
 * @param message what makes it the same again is the signed webhook-id
 * @param writtenAt the broker's word on it; null if the topic keeps the writer's
 */
record Letter(String partner, SignedMessage signed, Message message, @Nullable Instant writtenAt) {

  private static final String ATTRIBUTE = "ce_";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
  private static final int LONGEST_TYPE = 200;

  /**
   * Reads the outside of a record.
   *
   * @throws RequestRefused when nobody could say whose it is or what it holds
   */
  static Letter of(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      throw new RequestRefused(400, "letter/empty", Map.of());
    }
    Map<String, String> headers = EventHeaders.asMap(record.headers());
    String key = headers.getOrDefault("webhook-id", "");
    if (!KEY.matcher(key).matches()) {
      throw new RequestRefused(401, "partner/signature-incomplete", Map.of());
    }
    return new Letter(
        plain(headers.getOrDefault("x-partner-id", "")),
        new SignedMessage(
            key,
            headers.get("webhook-timestamp"),
            headers.get("webhook-signature"),
            record.value()),
        new Message(key, contentType(headers), attributes(headers), record.value()),
        record.timestampType() == LOG_APPEND_TIME
            ? Instant.ofEpochMilli(record.timestamp())
            : null);
  }

  private static String contentType(Map<String, String> headers) {
    String type = plain(headers.getOrDefault("content-type", ""));
    return type.substring(0, Math.min(type.length(), LONGEST_TYPE));
  }

  private static Map<String, String> attributes(Map<String, String> headers) {
    Map<String, String> attributes = new TreeMap<>();
    headers.forEach(
        (name, value) -> {
          if (name.startsWith(ATTRIBUTE)) {
            attributes.put(plain(name.substring(ATTRIBUTE.length())), plain(value));
          }
        });
    return attributes;
  }

  /** Neither bytes that are no text nor a header that is there twice. */
  private static String plain(String text) {
    if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
      throw new RequestRefused(400, "letter/header-malformed", Map.of());
    }
    return text;
  }
}
