package org.gendan.customer.customer;

import static org.gendan.customer.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.gendan.customer.customer.CustomerCommands.AgreeTerms;
import org.gendan.customer.customer.CustomerCommands.ChangeCustomer;
import org.gendan.customer.customer.CustomerCommands.GradeCustomer;
import org.gendan.customer.customer.CustomerCommands.RegisterCustomer;
import org.gendan.customer.customer.CustomerCommands.RegisterCustomers;
import org.gendan.customer.customer.CustomerView.GradingView;
import org.gendan.platform.web.ExpectedVersion;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** The customer file over HTTP. */
@Path("/customers")
class CustomerResource {

  private final CustomerRepository customers;
  private final RegisteringCustomers registering;
  private final CustomerService service;
  private final CustomerViews views;

  CustomerResource(
      CustomerRepository customers,
      RegisteringCustomers registering,
      CustomerService service,
      CustomerViews views) {
    this.customers = customers;
    this.registering = registering;
    this.service = service;
    this.views = views;
  }

  @POST
  @Idempotent
  @RolesAllowed({MERCHANDISER, CUSTOMER_SERVICE, SUPERVISOR})
  public RestResponse<CustomerView> register(@NotNull @Valid RegisterCustomer command) {
    return views.created(registering.register(command));
  }

  @POST
  @Path("/batch")
  @Idempotent
  @RolesAllowed({CUSTOMER_SERVICE, SUPERVISOR})
  public BatchView registerAll(@NotNull @Valid RegisterCustomers command) {
    return BatchView.of(registering.registerAll(command.customers()));
  }

  @GET
  @RolesAllowed({
    MERCHANDISER,
    SUPERVISOR,
    CUSTOMER_SERVICE,
    LOGISTICS,
    FINANCE,
    CASHIER,
    GM,
    AUDITOR,
    CUSTOMER
  })
  public Page<CustomerView> list(
      @BeanParam @Valid CustomerFilter filter, @BeanParam PageRequest page) {
    List<CustomerView> found = customers.page(filter, page).stream().map(views::view).toList();
    return Page.of(page, found, customers.count(filter));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    MERCHANDISER,
    SUPERVISOR,
    CUSTOMER_SERVICE,
    LOGISTICS,
    FINANCE,
    CASHIER,
    GM,
    AUDITOR,
    CUSTOMER
  })
  public RestResponse<CustomerView> get(UUID id) {
    return views.answer(customers.require(id));
  }

  @GET
  @Path("/by-code/{code}")
  @RolesAllowed({
    MERCHANDISER,
    SUPERVISOR,
    CUSTOMER_SERVICE,
    LOGISTICS,
    FINANCE,
    CASHIER,
    GM,
    AUDITOR,
    CUSTOMER
  })
  public RestResponse<CustomerView> byCode(String code) {
    return views.answer(customers.require(code));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({MERCHANDISER, CUSTOMER_SERVICE})
  public RestResponse<CustomerView> change(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid ChangeCustomer command) {
    return views.answer(service.change(id, version, command));
  }

  @POST
  @Path("/{id}/grading")
  @Idempotent
  @RolesAllowed({SUPERVISOR, FINANCE})
  public RestResponse<CustomerView> grade(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid GradeCustomer command) {
    return views.answer(service.grade(id, version, command));
  }

  @GET
  @Path("/{id}/grades")
  @RolesAllowed({MERCHANDISER, SUPERVISOR, CUSTOMER_SERVICE, FINANCE, GM, AUDITOR})
  public List<GradingView> grades(UUID id) {
    return customers.gradesOf(customers.require(id)).stream().map(GradingView::of).toList();
  }

  @POST
  @Path("/{id}/terms")
  @Idempotent
  @RolesAllowed({SUPERVISOR, FINANCE})
  public RestResponse<CustomerView> agree(
      UUID id,
      @HeaderParam("If-Match") ExpectedVersion version,
      @NotNull @Valid AgreeTerms command) {
    return views.answer(service.agree(id, version, command));
  }
}
