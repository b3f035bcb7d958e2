package org.gendan.partner.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gendan.partner.inbound.InboundTable.Asked;
import org.gendan.partner.inbound.InboundTable.Call;
import org.gendan.partner.inbound.InboundView.InboundDetail;
import org.gendan.partner.inbound.InboundView.InboundEvent;
import org.gendan.partner.intake.Retaking;
import org.gendan.partner.intake.Retaking.Verdict;
import org.gendan.partner.registry.Registry;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.problem.Conflict;
import org.gendan.platform.problem.NotFound;

/**
 * Looks at what came in, and has judged again what was not taken. The answer that the partner got
 * stays as it was: the same call again still gets it.
 */
@ApplicationScoped
class ReplayService {

  private final InboundTable inbound;
  private final Retaking retaking;
  private final Registry registry;
  private final CurrentCause cause;
  private final Clock clock;

  ReplayService(
      InboundTable inbound, Retaking retaking, Registry registry, CurrentCause cause, Clock clock) {
    this.inbound = inbound;
    this.retaking = retaking;
    this.registry = registry;
    this.cause = cause;
    this.clock = clock;
  }

  @Transactional
  List<InboundEvent> page(Asked asked) {
    return inbound.page(asked);
  }

  @Transactional
  InboundDetail detail(UUID request, int item) {
    InboundEvent told = require(request, item);
    Call call = inbound.call(request);
    JsonNode event = call.body() == null ? NullNode.getInstance() : written(call, item);
    return new InboundDetail(told, event, inbound.replays(request, item));
  }

  @Transactional
  InboundEvent replay(UUID request, int item) {
    require(request, item);
    Call call = inbound.toReplay(request);
    InboundEvent before = require(request, item);
    if (!before.state().replayable()) {
      throw new Conflict("inbound/nothing-to-replay", Map.of());
    }
    Verdict verdict =
        retaking.judge(
            registry.of(before.partnerId()).active(),
            request,
            before.receiptId(),
            written(call, item));
    if (verdict.receipt() != null) {
      inbound.reopen(verdict.receipt());
    }
    inbound.note(request, item, verdict, cause.actor(), clock.instant());
    return require(request, item);
  }

  private JsonNode written(Call call, int item) {
    byte[] body = call.body();
    if (body == null) {
      throw new Conflict("inbound/body-dropped", Map.of());
    }
    return retaking.written(call.contentType(), call.attributes(), body, item);
  }

  private InboundEvent require(UUID request, int item) {
    return inbound
        .event(request, item)
        .orElseThrow(() -> new NotFound("inbound/not-found", Map.of("id", request)));
  }
}
