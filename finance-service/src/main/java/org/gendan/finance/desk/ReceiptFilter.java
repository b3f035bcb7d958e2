package org.gendan.finance.desk;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which receipts the cash desk shows.
 *
 * @param state all when left out
 * @param query a receipt number, an order number or a customer code
 */
record ReceiptFilter(
    @QueryParam("state") @Nullable ReceiptState state,
    @QueryParam("query") @Size(max = 60) @Pattern(regexp = "\\P{Cc}*") @Nullable String query) {}
