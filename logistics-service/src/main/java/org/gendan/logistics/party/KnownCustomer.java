package org.gendan.logistics.party;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What logistics knows of a customer (客户): no address and no contact, those are asked of the
 * customer service.
 */
public record KnownCustomer(UUID id, String code, @Nullable String name, @Nullable String region) {}
