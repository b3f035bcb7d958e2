package org.gendan.finance.receivable;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.gendan.finance.account.PartKind;
import org.jspecify.annotations.Nullable;

/**
 * Which debts a list shows.
 *
 * @param overdue only those with, or only those without an overdue part
 * @param customer a customer code
 * @param kind only parts of this kind; counts for payment requests
 */
record ReceivableFilter(
    @QueryParam("overdue") @Pattern(regexp = "true|false") @Nullable String overdue,
    @QueryParam("customer") @Size(max = 40) @Nullable String customer,
    @QueryParam("kind") @Nullable PartKind kind) {}
