package org.gendan.partner.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** An event in the words of CloudEvents 1.0; its data is JSON. */
record CloudEvent(String source, String id, String type, @Nullable String subject, JsonNode data) {

  private static final Set<String> REQUIRED = Set.of("id", "source", "specversion", "type");
  private static final Set<String> DATA = Set.of("data", "data_base64");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,60}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[\\w!#$&^.+-]+/([\\w!#$&^.+-]+\\+)?json *(;.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_TEXT = 200;

  /**
   * Reads an event.
   *
   * @throws RuleBroken naming every attribute that is wrong
   */
  static CloudEvent read(JsonNode event) {
    Map<String, String> broken = new LinkedHashMap<>();
    REQUIRED.stream()
        .sorted()
        .filter(name -> event.path(name).isMissingNode() || event.path(name).isNull())
        .forEach(name -> broken.put(name, "event/attribute-missing"));
    event
        .properties()
        .forEach(
            attribute -> {
              String wrong = wrong(attribute.getKey(), attribute.getValue());
              if (wrong != null) {
                broken.put(attribute.getKey(), wrong);
              }
            });
    if (event.has("data_base64")) {
      broken.put("data_base64", "event/data-not-json");
    }
    refuse(broken);
    JsonNode subject = event.path("subject");
    return new CloudEvent(
        event.path("source").asText(),
        event.path("id").asText(),
        event.path("type").asText(),
        subject.isTextual() ? subject.asText() : null,
        event.has("data") ? event.path("data") : MissingNode.getInstance());
  }

  private static void refuse(Map<String, String> broken) {
    if (!broken.isEmpty()) {
      RuleBroken refusal = new RuleBroken("event/not-acceptable", Map.of());
      for (Map.Entry<String, String> one : broken.entrySet()) {
        String pointer = "/" + one.getKey().replace("~", "~0").replace("/", "~1");
        refusal =
            refusal.with(new FieldError(pointer, one.getValue(), Map.of("name", one.getKey())));
      }
      throw refusal;
    }
  }

  private static @Nullable String wrong(String name, JsonNode value) {
    if (DATA.contains(name) || value.isNull()) {
      return null;
    }
    if (!NAME.matcher(name).matches()) {
      return "event/attribute-name";
    }
    boolean fits =
        switch (name) {
          case "specversion" -> value.isTextual() && value.asText().equals("1.0");
          case "id", "type", "subject" -> text(value);
          case "source", "dataschema" -> text(value) && isUri(value.asText());
          case "time" -> value.isTextual() && isTime(value.asText());
          case "datacontenttype" ->
              value.isTextual() && MEDIA_TYPE.matcher(value.asText()).matches();
          default ->
              value.isBoolean()
                  || value.isInt()
                  || (value.isTextual() && value.asText().length() <= LONGEST_TEXT);
        };
    return fits ? null : "event/attribute-malformed";
  }

  private static boolean text(JsonNode value) {
    String text = value.asText();
    return value.isTextual()
        && !text.isBlank()
        && text.length() <= LONGEST_TEXT
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isUri(String text) {
    try {
      return !new URI(text).toString().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isTime(String text) {
    try {
      return TIME.matcher(text).matches()
          && OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
