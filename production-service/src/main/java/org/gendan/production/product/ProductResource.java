package org.gendan.production.product;

import static org.gendan.production.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import org.gendan.platform.web.Answers;
import org.gendan.platform.web.Idempotent;
import org.gendan.platform.web.Page;
import org.gendan.platform.web.PageRequest;
import org.gendan.production.product.ProductCommands.DefineProduct;
import org.gendan.production.product.ProductCommands.DefineProducts;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Products over HTTP. */
@Path("/products")
class ProductResource {

  private final ProductRepository products;
  private final DefiningProducts defining;

  ProductResource(ProductRepository products, DefiningProducts defining) {
    this.products = products;
    this.defining = defining;
  }

  @POST
  @Idempotent
  @RolesAllowed(PLANNER)
  public RestResponse<ProductView> define(@NotNull @Valid DefineProduct form) {
    Product product = defining.define(List.of(form)).getFirst();
    URI location = URI.create("/products/" + product.code);
    return Answers.created(location, ProductView.of(product), product.version);
  }

  @POST
  @Path("/batch")
  @Idempotent
  @RolesAllowed(PLANNER)
  public List<ProductView.Row> defineAll(@NotNull @Valid DefineProducts forms) {
    return defining.define(forms.products()).stream().map(ProductView.Row::of).toList();
  }

  @GET
  @RolesAllowed({
    PLANNER,
    FOREMAN,
    WORKSHOP,
    QC,
    MERCHANDISER,
    SUPERVISOR,
    BUYER,
    WAREHOUSE,
    LOGISTICS,
    GM,
    AUDITOR
  })
  public Page<ProductView.Row> list(
      @QueryParam("query") @Size(max = 60) @Nullable String query,
      @QueryParam("made") @Pattern(regexp = "true|false") @Nullable String made,
      @BeanParam @Valid PageRequest page) {
    Boolean only = made == null ? null : Boolean.valueOf(made);
    List<Product> items = products.page(query, only, page);
    return Page.of(
        page, items.stream().map(ProductView.Row::of).toList(), products.count(query, only));
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({
    PLANNER,
    FOREMAN,
    QC,
    MERCHANDISER,
    SUPERVISOR,
    BUYER,
    WAREHOUSE,
    LOGISTICS,
    GM,
    AUDITOR
  })
  public RestResponse<ProductView> get(String code) {
    Product product = products.require(code);
    return Answers.ok(ProductView.of(product), product.version);
  }
}
