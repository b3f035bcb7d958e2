package org.gendan.partner.file;

import static org.gendan.partner.Roles.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gendan.partner.body.Bytes;
import org.gendan.partner.file.FileService.Uploaded;
import org.gendan.partner.intake.Allowances;
import org.gendan.partner.intake.Callers;
import org.gendan.partner.registry.KnownPartner;
import org.gendan.partner.registry.VisiblePartners;
import org.gendan.platform.access.Background;
import org.gendan.platform.access.CurrentCause;
import org.gendan.platform.problem.NotFound;
import org.gendan.platform.problem.Refusals;
import org.gendan.platform.problem.RuleBroken;
import org.jboss.logging.Logger;

/**
 * {@code POST …/files}: a file is its bytes and nothing around them, so that a partner can sign
 * them and people's browsers send what was dropped. The same bytes again are the same file.
 */
@ApplicationScoped
class UploadRoute {

  private static final Logger LOG = Logger.getLogger(UploadRoute.class);
  private static final Set<String> PEOPLE = Set.of(SUPERVISOR, CUSTOMER_SERVICE, MERCHANDISER);

  private final Callers callers;
  private final Allowances allowances;
  private final VisiblePartners partners;
  private final FileService service;
  private final CurrentIdentityAssociation identities;
  private final CurrentCause cause;
  private final ObjectMapper json;

  UploadRoute(
      Callers callers,
      Allowances allowances,
      VisiblePartners partners,
      FileService service,
      CurrentIdentityAssociation identities,
      CurrentCause cause,
      ObjectMapper json) {
    this.callers = callers;
    this.allowances = allowances;
    this.partners = partners;
    this.service = service;
    this.identities = identities;
    this.cause = cause;
    this.json = json;
  }

  void listen(@Observes Router router) {
    router
        .post("/partner/v1/files")
        .handler(Bytes.ofFiles(json))
        .blockingHandler(call -> receive(call, this::ofPartner), false);
    router
        .post("/partners/:partnerId/files")
        .handler(Bytes.ofFiles(json))
        .blockingHandler(call -> receive(call, this::ofPerson), false);
  }

  /** Who brings a file, and whose it is. */
  private record Bearer(KnownPartner partner, String by) {}

  private interface Way {
    Bearer bearer(RoutingContext call, String requestId);
  }

  private void receive(RoutingContext call, Way way) {
    String requestId = UUID.randomUUID().toString();
    try {
      answer(call, Background.call(() -> take(call, way, requestId)));
    } catch (RuntimeException refused) {
      if (Refusals.answer(call, refused, requestId, json) >= 500) {
        LOG.errorf(refused, "%s: file not taken", requestId);
      }
    }
  }

  private Uploaded take(RoutingContext call, Way way, String requestId) {
    Bearer bearer = way.bearer(call, requestId);
    Upload upload = UploadForm.of(call.request()).with(bearer.by(), Bytes.of(call));
    try {
      return service.upload(bearer.partner(), upload, service.read(upload));
    } catch (RuleBroken refused) {
      service.reject(bearer.partner(), upload, refused);
      throw refused;
    }
  }

  private Bearer ofPartner(RoutingContext call, String requestId) {
    KnownPartner partner = callers.of(call, Bytes.of(call));
    cause.partner(partner.code(), "POST /partner/v1/files", requestId);
    allowances.count(partner, call.response());
    return new Bearer(partner, partner.code());
  }

  private Bearer ofPerson(RoutingContext call, String requestId) {
    SecurityIdentity person = Callers.person(call, PEOPLE);
    String subject = person.getPrincipal().getName();
    identities.setIdentity(person);
    cause.command(subject, "POST /partners/{partnerId}/files", requestId);
    return new Bearer(partners.of(id(call.pathParam("partnerId"))).active(), subject);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw new NotFound("partner/not-found", Map.of());
    }
  }

  private void answer(RoutingContext call, Uploaded uploaded) {
    try {
      call.response()
          .setStatusCode(uploaded.first() ? 201 : 200)
          .putHeader("Content-Type", "application/json")
          .putHeader("Cache-Control", "no-store")
          .putHeader("ETag", "\"" + uploaded.file().version() + "\"")
          .end(Buffer.buffer(json.writeValueAsBytes(uploaded.file())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A file's view is writable", e);
    }
  }
}
