package org.gendan.partner.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.contracts.Reason;
import org.gendan.partner.form.EventForm.Receipt;
import org.gendan.partner.intake.IntakeTable.Incoming;
import org.gendan.partner.intake.IntakeTable.Kept;
import org.gendan.partner.intake.Reading.Read.Bad;
import org.gendan.partner.intake.Reading.Read.Good;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.partner.registry.Registry;
import org.gendan.platform.outbox.Outbox;
import org.gendan.platform.outbox.UuidV7;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.Refusals;
import org.gendan.platform.problem.RequestRefused;
import org.jspecify.annotations.Nullable;

/**
 * Judges an event of a call that was kept once more, by what its partner may say and what its
 * products are called now.
 */
@ApplicationScoped
public class Retaking {

  /**
   * What became of it.
   *
   * @param receipt our number of it; null when it was not taken
   */
  public record Verdict(@Nullable UUID receipt, List<Reason> reasons) {}

  private final MessageReader reader;
  private final Reading reading;
  private final IntakeTable table;
  private final Registry registry;
  private final Outbox outbox;
  private final Clock clock;

  Retaking(
      MessageReader reader,
      Reading reading,
      IntakeTable table,
      Registry registry,
      Outbox outbox,
      Clock clock) {
    this.reader = reader;
    this.reading = reading;
    this.table = table;
    this.registry = registry;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** An event as it was written, by its place in the call; as text what can be no event. */
  public JsonNode written(
      String contentType, Map<String, String> attributes, byte[] body, int item) {
    try {
      return reader.read(new Message("", contentType, attributes, body)).items().get(item);
    } catch (JsonProcessingException | RequestRefused unreadable) {
      return TextNode.valueOf(new String(body, UTF_8).replace('\u0000', '\uFFFD'));
    }
  }

  /**
   * Judges it and, if it can be taken, tells its owner.
   *
   * @param receipt the number it was taken under before; null when it was not
   */
  @Transactional
  public Verdict judge(KnownPartner partner, UUID request, @Nullable UUID receipt, JsonNode event) {
    return switch (reading.read(event, partner)) {
      case Bad bad -> new Verdict(null, bad.item().reasons());
      case Good good when receipt != null -> told(partner, receipt, good);
      case Good good -> taken(partner, request, good);
    };
  }

  /** Another event may have taken the id since; then it stays rejected. */
  private Verdict taken(KnownPartner partner, UUID request, Good good) {
    Incoming event = Incoming.of(UuidV7.next(clock), good);
    Kept kept =
        table.keep(partner.id(), request, List.of(event), clock.instant()).get(event.identity());
    if (kept != null && kept.receiptId().equals(event.receiptId())) {
      return told(partner, event.receiptId(), good);
    }
    return new Verdict(
        null, Refusals.reasons(new Conflict("event/id-reused", Map.of("id", event.eventId()))));
  }

  private Verdict told(KnownPartner partner, UUID receipt, Good good) {
    outbox.add(
        good.form()
            .fact(new Receipt(receipt, partner, clock.instant(), registry.products(partner.id()))));
    return new Verdict(receipt, List.of());
  }
}
