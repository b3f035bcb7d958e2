package org.gendan.partner.registry;

import static org.gendan.partner.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.gendan.partner.registry.PartnerCommands.AddKey;
import org.gendan.partner.registry.PartnerCommands.ChangePartner;
import org.gendan.partner.registry.PartnerCommands.ProductCode;
import org.gendan.partner.registry.PartnerCommands.RegisterPartner;
import org.gendan.partner.registry.PartnerCommands.ReplaceProducts;
import org.gendan.partner.registry.PartnerView.KindView;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** The registry of partner systems over HTTP. */
@Path("/partners")
class PartnerResource {

  private final RegistryService service;
  private final VisiblePartners visible;

  PartnerResource(RegistryService service, VisiblePartners visible) {
    this.service = service;
    this.visible = visible;
  }

  @POST
  @Idempotent
  @RolesAllowed(ADMIN)
  public RestResponse<PartnerView> register(@NotNull @Valid RegisterPartner command) {
    PartnerView partner = service.register(command);
    return Answers.created(URI.create("/partners/" + partner.id()), partner, partner.version());
  }

  @GET
  @RolesAllowed({ADMIN, AUDITOR, SUPERVISOR, CUSTOMER_SERVICE, MERCHANDISER})
  public Page<PartnerView> list(@BeanParam PageRequest page) {
    return service.page(visible.customers(), page);
  }

  /** What each kind of partner may be allowed to say: what a registration can choose from. */
  @GET
  @Path("/kinds")
  @RolesAllowed({ADMIN, AUDITOR, SUPERVISOR, CUSTOMER_SERVICE})
  public List<KindView> kinds() {
    return service.kinds();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({ADMIN, AUDITOR, SUPERVISOR, CUSTOMER_SERVICE})
  public RestResponse<PartnerView> get(UUID id) {
    return answer(service.get(id));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(ADMIN)
  public RestResponse<PartnerView> change(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid ChangePartner command) {
    return answer(service.change(id, version, command));
  }

  @POST
  @Path("/{id}/keys")
  @Idempotent
  @RolesAllowed(ADMIN)
  public RestResponse<PartnerView> addKey(
      UUID id, @HeaderParam("If-Match") ExpectedVersion version, @NotNull @Valid AddKey command) {
    return answer(service.addKey(id, version, command));
  }

  @POST
  @Path("/{id}/keys/{keyId}/revocation")
  @Idempotent
  @RolesAllowed(ADMIN)
  public RestResponse<PartnerView> revokeKey(
      UUID id, UUID keyId, @HeaderParam("If-Match") ExpectedVersion version) {
    return answer(service.revokeKey(id, keyId, version));
  }

  @GET
  @Path("/{id}/products")
  @RolesAllowed({ADMIN, AUDITOR, SUPERVISOR, CUSTOMER_SERVICE})
  public List<ProductCode> products(UUID id) {
    return service.products(id);
  }

  @PUT
  @Path("/{id}/products")
  @RolesAllowed(ADMIN)
  public List<ProductCode> replaceProducts(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid ReplaceProducts command) {
    return service.replaceProducts(id, version, command.products());
  }

  private static RestResponse<PartnerView> answer(PartnerView partner) {
    return Answers.ok(partner, partner.version());
  }
}
