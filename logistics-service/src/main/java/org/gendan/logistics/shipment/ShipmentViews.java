package org.gendan.logistics.shipment;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.util.Set;
import org.gendan.logistics.Roles;
import org.gendan.platform.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Shipments as this caller may see them: what the freight cost is not for customers and the store.
 */
@RequestScoped
public class ShipmentViews {

  private static final Set<String> SEE_FREIGHT =
      Set.of(
          Roles.LOGISTICS,
          Roles.MERCHANDISER,
          Roles.SUPERVISOR,
          Roles.FINANCE,
          Roles.GM,
          Roles.AUDITOR);

  private final SecurityIdentity caller;

  ShipmentViews(SecurityIdentity caller) {
    this.caller = caller;
  }

  public ShipmentView view(Shipment shipment) {
    return ShipmentView.of(shipment, caller.getRoles().stream().anyMatch(SEE_FREIGHT::contains));
  }

  public RestResponse<ShipmentView> answer(Shipment shipment) {
    return Answers.ok(view(shipment), shipment.version);
  }

  public RestResponse<ShipmentView> created(Shipment shipment) {
    return Answers.created(
        URI.create("/shipments/" + shipment.id), view(shipment), shipment.version);
  }
}
