package org.gendan.order.party;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the order desk knows of a customer: no contacts, those are asked of the customer service.
 */
public record KnownCustomer(
    UUID id, String code, String name, String grade, String currency, @Nullable String region) {}
