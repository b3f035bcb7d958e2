package org.gendan.finance.desk;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which order accounts a list shows.
 *
 * @param state all confirmed orders when left out
 * @param query an order number, a customer code or part of a customer's name
 * @param sort confirmedAt (newest first), outstanding (most first) or orderNo
 */
record AccountFilter(
    @QueryParam("state") @Nullable AccountState state,
    @QueryParam("query") @Size(max = 60) @Pattern(regexp = "\\P{Cc}*") @Nullable String query,
    @QueryParam("sort") @DefaultValue("confirmedAt") String sort) {}
