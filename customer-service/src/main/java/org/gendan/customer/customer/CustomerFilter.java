package org.gendan.customer.customer;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which customers of the file.
 *
 * @param query start of a code or part of a name, in any case
 */
record CustomerFilter(
    @QueryParam("query") @Nullable @Size(max = 100) String query,
    @QueryParam("grade") @Nullable Grade grade,
    @QueryParam("region") @Nullable @Size(max = 60) String region) {}
