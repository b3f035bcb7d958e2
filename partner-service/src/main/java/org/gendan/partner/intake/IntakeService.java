package org.gendan.partner.intake;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gendan.contracts.Reason;
import org.gendan.partner.form.EventForm.Receipt;
import org.gendan.partner.intake.IntakeTable.Identity;
import org.gendan.partner.intake.IntakeTable.Incoming;
import org.gendan.partner.intake.IntakeTable.Kept;
import org.gendan.partner.intake.IntakeTable.Remembered;
import org.gendan.partner.intake.MessageReader.Events;
import org.gendan.partner.intake.Reading.Read;
import org.gendan.partner.intake.Reading.Read.Bad;
import org.gendan.partner.intake.Reading.Read.Good;
import org.gendan.partner.intake.Report.Item;
import org.gendan.partner.intake.Report.Outcome;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.partner.registry.Registry;
import org.gendan.platform.outbox.EventJson;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.Refusals;
import org.gendan.platform.problem.RequestRefused;

/**
 * Takes what a partner says. Message, events, facts and answer are written in one transaction: when
 * the answer leaves, all of it is durable; when it does not, the same call again begins anew or
 * gets it.
 */
@ApplicationScoped
public class IntakeService {

  private static final String BATCH = "application/cloudevents-batch+json";

  private final MessageReader reader;
  private final Reading reading;
  private final IntakeTable table;
  private final Registry registry;
  private final Outbox outbox;
  private final ObjectMapper json;
  private final Clock clock;

  IntakeService(
      MessageReader reader,
      Reading reading,
      IntakeTable table,
      Registry registry,
      Outbox outbox,
      ObjectMapper json,
      Clock clock) {
    this.reader = reader;
    this.reading = reading;
    this.table = table;
    this.registry = registry;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  /** A refusal of the whole is thrown before anything is written: it spoils no transaction. */
  @Transactional(dontRollbackOn = RequestRefused.class)
  Report take(KnownPartner partner, Message message) throws JsonProcessingException {
    Optional<Report> taken = takeOnce(partner, message);
    return taken.isPresent() ? taken.get() : again(partner, message);
  }

  /** The same; empty when it came before. */
  @Transactional(dontRollbackOn = RequestRefused.class)
  Optional<Report> takeOnce(KnownPartner partner, Message message) throws JsonProcessingException {
    Events events = reader.read(message);
    Instant now = clock.instant();
    UUID request = UuidV7.next(clock);
    if (!table.claim(request, partner.id(), message, now)) {
      return Optional.empty();
    }
    Report report =
        new Report(request, events.batch(), items(partner, request, events.items(), now));
    table.answer(request, json.writeValueAsBytes(report));
    return Optional.of(report);
  }

  /** What is wrong with an event that has not been sent yet; nothing when it would be taken. */
  public List<Reason> judge(KnownPartner partner, JsonNode event) {
    return reading.read(event, partner) instanceof Bad bad ? bad.item().reasons() : List.of();
  }

  /**
   * Takes events that somebody collected, all of them or none.
   *
   * @param key what makes the same collection again the same
   * @throws Conflict when one of them came before or cannot be taken
   */
  @Transactional
  public Report takeAll(KnownPartner partner, String key, List<? extends JsonNode> events) {
    try {
      Message message = new Message(key, BATCH, Map.of(), json.writeValueAsBytes(events));
      Instant now = clock.instant();
      UUID request = UuidV7.next(clock);
      if (!table.claim(request, partner.id(), message, now)) {
        return again(partner, message);
      }
      Report report = new Report(request, true, items(partner, request, List.copyOf(events), now));
      for (Item item : report.items()) {
        if (item.outcome() != Outcome.ACCEPTED) {
          throw new Conflict("event/id-reused", Map.of("id", String.valueOf(item.id())));
        }
      }
      table.answer(request, json.writeValueAsBytes(report));
      return report;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Events in memory not written as JSON", e);
    }
  }

  private Report again(KnownPartner partner, Message message) throws JsonProcessingException {
    return json.readValue(requireNonNull(requireSame(partner, message).report()), Report.class);
  }

  /** What was remembered of this; refused when something else came under its key. */
  Remembered requireSame(KnownPartner partner, Message message) {
    Remembered before = table.remembered(partner.id(), message.key());
    if (!before.hash().equals(EventJson.sha256(message.body()))) {
      throw new RequestRefused(422, "request/idempotency-key-reused", Map.of());
    }
    return before;
  }

  private List<Item> items(
      KnownPartner partner, UUID request, List<JsonNode> written, Instant now) {
    List<Read> all = written.stream().map(one -> reading.read(one, partner)).toList();
    List<Incoming> good = new ArrayList<>();
    for (Read read : all) {
      if (read instanceof Good one) {
        good.add(Incoming.of(UuidV7.next(clock), one));
      }
    }
    if (good.isEmpty()) {
      return all.stream().map(read -> ((Bad) read).item()).toList();
    }
    Map<Identity, Kept> kept = table.keep(partner.id(), request, good, now);
    Map<String, String> products = registry.products(partner.id());
    List<Item> items = new ArrayList<>();
    Iterator<Incoming> next = good.iterator();
    for (Read read : all) {
      switch (read) {
        case Bad bad -> items.add(bad.item());
        case Good one -> {
          Incoming event = next.next();
          Item item = item(event, requireNonNull(kept.get(event.identity())));
          if (item.outcome() == Outcome.ACCEPTED) {
            outbox.add(one.form().fact(new Receipt(event.receiptId(), partner, now, products)));
          }
          items.add(item);
        }
      }
    }
    return items;
  }

  private static Item item(Incoming event, Kept kept) {
    if (kept.receiptId().equals(event.receiptId())) {
      return new Item(
          event.source(), event.eventId(), Outcome.ACCEPTED, kept.receiptId(), List.of());
    }
    if (kept.hash().equals(event.hash())) {
      return new Item(
          event.source(), event.eventId(), Outcome.DUPLICATE, kept.receiptId(), List.of());
    }
    Conflict reused = new Conflict("event/id-reused", Map.of("id", event.eventId()));
    return Item.rejected(event.source(), event.eventId(), Refusals.reasons(reused));
  }
}
