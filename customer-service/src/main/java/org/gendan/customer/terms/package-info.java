/** Payment terms (付款条件): how the total of an order is split, and what must wait for which part. */
@NullMarked
package org.gendan.customer.terms;

import org.jspecify.annotations.NullMarked;
