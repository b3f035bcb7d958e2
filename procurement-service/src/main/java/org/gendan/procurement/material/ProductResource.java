package org.gendan.procurement.material;

import static org.gendan.procurement.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.gendan.contracts.production.ProductEvent.BomRow;

/** Products as purchase knows them. */
@Path("/products")
class ProductResource {

  /** A product with its dated bill of materials. */
  record ProductView(String code, String name, String unit, boolean made, List<BomRow> bom) {}

  private final ProductRepository products;

  ProductResource(ProductRepository products) {
    this.products = products;
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({BUYER, WAREHOUSE, QC, FOREMAN, PLANNER, MERCHANDISER, SUPERVISOR, GM, AUDITOR})
  public ProductView get(String code) {
    Product product = products.require(code);
    return new ProductView(
        product.code(), product.name(), product.unit(), product.made(), product.bom());
  }
}
