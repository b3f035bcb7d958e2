package org.gendan.partner.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gendan.contracts.Reason;
import org.gendan.partner.form.EventForm;
import org.gendan.partner.form.Sayable;
import org.gendan.partner.intake.Reading.Read.Bad;
import org.gendan.partner.intake.Reading.Read.Good;
import org.gendan.partner.intake.Report.Item;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.problem.Problem;
import org.gendan.platform.problem.Refusals;
import org.gendan.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Judges one event: whether it is one, whether this partner may say it, whether its data fits. */
@ApplicationScoped
class Reading {

  private static final int LARGEST_DATA = 256 * 1024;

  private final ObjectMapper json;
  private final Validator validator;

  Reading(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /** An event and the verdict on it. */
  sealed interface Read {

    /**
     * One that can be taken.
     *
     * @param hash tells whether another event of this id says the same
     */
    record Good(CloudEvent event, EventForm form, String hash) implements Read {}

    /** One that is answered with its reasons. */
    record Bad(Item item) implements Read {}
  }

  Read read(JsonNode written, KnownPartner partner) {
    try {
      if (!written.isObject()) {
        throw new RuleBroken("event/not-acceptable", Map.of());
      }
      CloudEvent event = CloudEvent.read(written);
      return new Good(event, form(event, partner), hash(event));
    } catch (Refused refused) {
      return rejected(written, refused.reasons);
    } catch (Problem problem) {
      return rejected(written, Refusals.reasons(problem));
    }
  }

  private EventForm form(CloudEvent event, KnownPartner partner) {
    Class<? extends EventForm> type = type(event.type(), partner);
    if (event.data().isMissingNode() || event.data().isNull()) {
      throw new RuleBroken("event/data-missing", Map.of()).at("/data");
    }
    if (event.data().toString().getBytes(UTF_8).length > LARGEST_DATA) {
      throw new RuleBroken("event/data-too-large", Map.of()).at("/data");
    }
    try {
      return valid(json.treeToValue(event.data(), type));
    } catch (JsonProcessingException | ConstraintViolationException unfit) {
      throw new Refused(Refusals.reasons(unfit).stream().map(Reading::inData).toList());
    }
  }

  private static Class<? extends EventForm> type(String type, KnownPartner partner) {
    Optional<Sayable> named = Sayable.named(type).filter(one -> one.by() == partner.kind());
    if (named.isPresent() && named.get().form().isEmpty()) {
      throw new RuleBroken("event/type-not-offered", Map.of("type", type)).at("/type");
    }
    return named
        .flatMap(Sayable::form)
        .filter(form -> partner.types().contains(type))
        .orElseThrow(
            () -> new RuleBroken("event/type-not-allowed", Map.of("type", type)).at("/type"));
  }

  private EventForm valid(EventForm form) {
    Set<ConstraintViolation<EventForm>> broken = validator.validate(form);
    if (!broken.isEmpty()) {
      throw new ConstraintViolationException(broken);
    }
    return form;
  }

  /** The time and what else surrounds the data may differ when an event is sent again. */
  private String hash(CloudEvent event) {
    try {
      Object plain = json.treeToValue(event.data(), Object.class);
      return EventJson.sha256(
          json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
              .writeValueAsBytes(List.of(event.type(), plain)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was read can be written", e);
    }
  }

  static Reason inData(Reason reason) {
    return new Reason("/data" + reason.pointer(), reason.code(), reason.zh(), reason.en());
  }

  private static Read rejected(JsonNode written, List<Reason> reasons) {
    return new Bad(Item.rejected(text(written, "source"), text(written, "id"), reasons));
  }

  private static @Nullable String text(JsonNode event, String name) {
    JsonNode value = event.path(name);
    return value.isTextual() && value.asText().length() <= 200 ? value.asText() : null;
  }

  private static final class Refused extends RuntimeException {
    private final transient List<Reason> reasons;

    Refused(List<Reason> reasons) {
      super(null, null, false, false);
      this.reasons = reasons;
    }
  }
}
