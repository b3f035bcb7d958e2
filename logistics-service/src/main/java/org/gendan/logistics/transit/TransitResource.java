package org.gendan.logistics.transit;

import static org.gendan.logistics.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;

/** The transit table over HTTP. */
@Path("/transit-times")
public class TransitResource {

  /**
   * The decision about one mode and region.
   *
   * @param days calendar days from our gate to the customer's door
   * @param preferred estimates for the region count with this mode
   */
  public record DecideTransit(
      @Min(0) @Max(365) int days,
      @NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> carriers,
      boolean preferred) {}

  /** One row as people see it. */
  public record TransitView(
      TransitMode mode, String region, int days, List<String> carriers, boolean preferred) {

    static TransitView of(TransitTime row) {
      return new TransitView(
          row.mode, row.region, row.days, List.copyOf(row.carriers), row.preferred);
    }
  }

  private final TransitRepository table;
  private final DecidingTransit deciding;

  TransitResource(TransitRepository table, DecidingTransit deciding) {
    this.table = table;
    this.deciding = deciding;
  }

  @GET
  @RolesAllowed({LOGISTICS, WAREHOUSE, MERCHANDISER, SUPERVISOR, CUSTOMER_SERVICE, GM, AUDITOR})
  public List<TransitView> list() {
    return table.rows().stream().map(TransitView::of).toList();
  }

  @PUT
  @Path("/{mode}/{region: [^/]{1,40}}")
  @RolesAllowed(LOGISTICS)
  public TransitView decide(
      TransitMode mode, String region, @NotNull @Valid DecideTransit decision) {
    return TransitView.of(deciding.decide(mode, region, decision));
  }
}
