package org.gendan.procurement.need;

import static org.gendan.procurement.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;
import org.gendan.platform.web.Idempotent;
import org.gendan.procurement.material.Catalogue;
import org.gendan.procurement.material.ProductRepository;
import org.jspecify.annotations.Nullable;

/** Gross need over HTTP, in one piece: the rows of a month are few. */
@Path("/gross-needs")
class GrossNeedResource {

  /**
   * One product somebody might order.
   *
   * @param date decides which bill of materials holds
   */
  record Wanted(
      @NotBlank @Size(max = 40) String productCode,
      @NotNull @DecimalMin("0.0001") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4)
          BigDecimal quantity,
      @NotNull LocalDate date) {}

  /** Explodes lines that nobody ordered yet. */
  record ExplodeLines(@NotEmpty @Size(max = 1000) List<@Valid @NotNull Wanted> lines) {}

  private final DemandRepository demands;
  private final ProductRepository products;

  GrossNeedResource(DemandRepository demands, ProductRepository products) {
    this.demands = demands;
    this.products = products;
  }

  @GET
  @RolesAllowed({BUYER, PLANNER, MERCHANDISER, GM, AUDITOR})
  public List<GrossNeed> ofMonth(@QueryParam("month") @Nullable String month) {
    return new GrossNeeds(products.catalogue()).of(demands.of(parsed(month)));
  }

  @POST
  @Idempotent
  @RolesAllowed({BUYER, PLANNER, MERCHANDISER, GM})
  public List<GrossNeed> ofLines(@NotNull @Valid ExplodeLines command) {
    Catalogue catalogue = products.catalogue();
    refuseUnknown(catalogue, command.lines());
    return new GrossNeeds(catalogue)
        .of(
            command.lines().stream()
                .map(line -> new Demand(line.productCode(), line.quantity(), line.date()))
                .toList());
  }

  private static void refuseUnknown(Catalogue catalogue, List<Wanted> lines) {
    List<FieldError> unknown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String code = lines.get(i).productCode();
      if (catalogue.product(code) == null) {
        unknown.add(
            new FieldError(
                "/lines/" + i + "/productCode", "material/unknown", Map.of("code", code)));
      }
    }
    if (!unknown.isEmpty()) {
      throw unknown.stream()
          .reduce(new RuleBroken("need/not-acceptable", Map.of()), RuleBroken::with, (a, b) -> b);
    }
  }

  private static YearMonth parsed(@Nullable String month) {
    try {
      if (month != null && month.matches("\\d{4}-\\d{2}")) {
        return YearMonth.parse(month);
      }
    } catch (DateTimeException notAMonth) {
      throw badMonth();
    }
    throw badMonth();
  }

  private static RuleBroken badMonth() {
    return new RuleBroken("need/month-malformed", Map.of());
  }
}
