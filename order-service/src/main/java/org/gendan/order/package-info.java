/**
 * The order service (订单): owns orders, promises and the release gate, and keeps the view of where
 * an order stands.
 */
@NullMarked
package org.gendan.order;

import org.jspecify.annotations.NullMarked;
