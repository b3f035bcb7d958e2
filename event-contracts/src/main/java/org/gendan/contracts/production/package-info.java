/** What the production service says: products, slots, tickets and inspections. */
@NullMarked
package org.gendan.contracts.production;

import org.jspecify.annotations.NullMarked;
