package org.gendan.procurement.supplier;

import static org.gendan.procurement.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.gendan.procurement.supplier.SupplierCommands.ChangeSupplier;
import org.gendan.procurement.supplier.SupplierCommands.RegisterSupplier;
import org.gendan.procurement.supplier.SupplierCommands.SetPrices;
import org.jboss.resteasy.reactive.RestResponse;

/** Suppliers over HTTP; prices are in here, so only buyers and those above them read it. */
@Path("/suppliers")
class SupplierResource {

  private final SupplierService service;
  private final SupplierRepository suppliers;
  private final OfferRepository offers;

  SupplierResource(SupplierService service, SupplierRepository suppliers, OfferRepository offers) {
    this.service = service;
    this.suppliers = suppliers;
    this.offers = offers;
  }

  @POST
  @Idempotent
  @RolesAllowed(BUYER)
  public RestResponse<SupplierView> register(@NotNull @Valid RegisterSupplier command) {
    Supplier supplier = service.register(command);
    return Answers.created(
        UriBuilder.fromPath("/suppliers/{code}").build(supplier.code),
        view(supplier),
        supplier.version);
  }

  @POST
  @Path("/{code}/prices")
  @Idempotent
  @RolesAllowed(BUYER)
  public RestResponse<SupplierView> setPrices(String code, @NotNull @Valid SetPrices command) {
    return answer(service.setPrices(code, command.prices()));
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed(BUYER)
  public RestResponse<SupplierView> change(
      String code,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid ChangeSupplier command) {
    return answer(service.change(code, version, command));
  }

  @GET
  @RolesAllowed({BUYER, FINANCE, GM, AUDITOR})
  public Page<SupplierView> list(@BeanParam PageRequest page) {
    Page<Supplier> found = suppliers.page(page);
    List<SupplierView> views =
        found.items().stream().map(one -> SupplierView.of(one, List.of())).toList();
    return Page.of(page, views, found.total());
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({BUYER, FINANCE, GM, AUDITOR})
  public RestResponse<SupplierView> get(String code) {
    return answer(suppliers.require(code));
  }

  private RestResponse<SupplierView> answer(Supplier supplier) {
    return Answers.ok(view(supplier), supplier.version);
  }

  private SupplierView view(Supplier supplier) {
    return SupplierView.of(supplier, offers.all(supplier.code));
  }
}
