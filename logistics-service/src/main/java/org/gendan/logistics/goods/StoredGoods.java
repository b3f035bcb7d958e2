package org.gendan.logistics.goods;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * Goods in the store as people see them. Whose they are is told by the order's first shipment;
 * goods may come before it is planned.
 */
record StoredGoods(
    @JsonUnwrapped FinishedGoods goods,
    @Nullable String orderNo,
    @Nullable String customerCode,
    @Nullable String productCode) {}
