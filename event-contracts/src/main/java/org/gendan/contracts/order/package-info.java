/** What the order service says: an order's life, its promises and its gates. */
@NullMarked
package org.gendan.contracts.order;

import org.jspecify.annotations.NullMarked;
