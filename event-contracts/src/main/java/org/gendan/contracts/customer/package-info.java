/** What the customer service says: who our customers are and on which terms they buy. */
@NullMarked
package org.gendan.contracts.customer;

import org.jspecify.annotations.NullMarked;
