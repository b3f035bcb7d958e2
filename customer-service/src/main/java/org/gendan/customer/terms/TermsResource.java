package org.gendan.customer.terms;

import static org.gendan.customer.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Payment terms over HTTP. */
@Path("/payment-terms")
class TermsResource {

  private final TermsService service;
  private final TermsRepository terms;

  TermsResource(TermsService service, TermsRepository terms) {
    this.service = service;
    this.terms = terms;
  }

  @POST
  @Idempotent
  @RolesAllowed({SUPERVISOR, FINANCE, CUSTOMER_SERVICE})
  public RestResponse<TermsView> define(@NotNull @Valid DefineTerms command) {
    PaymentTerms defined = service.define(command);
    return Answers.created(URI.create("/payment-terms/" + defined.code), TermsView.of(defined), 0);
  }

  @GET
  @RolesAllowed({MERCHANDISER, SUPERVISOR, CUSTOMER_SERVICE, FINANCE, CASHIER, GM, AUDITOR})
  public Page<TermsView> list(@BeanParam PageRequest page) {
    return Page.of(page, terms.page(page).stream().map(TermsView::of).toList(), terms.count());
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({MERCHANDISER, SUPERVISOR, CUSTOMER_SERVICE, FINANCE, CASHIER, GM, AUDITOR})
  public TermsView get(String code) {
    return TermsView.of(terms.require(code));
  }
}
