package org.gendan.logistics.shipment;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which shipments a work list shows.
 *
 * @param status any of these; all when none is named
 * @param ready true: the finished goods are there, and it has not departed
 * @param toConfirm true: planned within the next two working days, and not yet agreed with the
 *     customer (待确认)
 * @param query a shipment, order or waybill number
 * @param focus what wants to be done today; null asks for everything
 */
public record ShipmentFilter(
    @QueryParam("status") List<ShipmentStatus> status,
    @QueryParam("orderId") @Nullable UUID orderId,
    @QueryParam("customerCode") @Size(max = 40) @Nullable String customerCode,
    @QueryParam("ready") @Pattern(regexp = "true|false") @Nullable String ready,
    @QueryParam("toConfirm") @Pattern(regexp = "true|false") @Nullable String toConfirm,
    @QueryParam("query") @Size(max = 60) @Nullable String query,
    @QueryParam("focus") @Nullable Focus focus) {

  /** What wants to be done at the shipping desk today; each is a filter of the lists. */
  public enum Focus {
    /** Planned within two working days and not agreed with the customer (待确认发货). */
    TO_CONFIRM,
    /** The goods are here, the gate is not open (完工待放行). */
    TO_CLEAR,
    /** The gate is open, the goods are not on a vehicle (可发未装车). */
    TO_LOAD,
    /** It should leave today or should have left (今日出厂). */
    TO_LEAVE,
    /** It should leave within two working days and its goods are not here (缺件). */
    GOODS_MISSING,
    /** On the road, and the expected day is over (运输逾期). */
    OVERDUE
  }

  /** Everything that wants this to be done. */
  static ShipmentFilter of(Focus focus) {
    return new ShipmentFilter(List.of(), null, null, null, null, null, focus);
  }

  boolean onlyReady() {
    return "true".equals(ready);
  }

  boolean onlyToConfirm() {
    return "true".equals(toConfirm);
  }
}
