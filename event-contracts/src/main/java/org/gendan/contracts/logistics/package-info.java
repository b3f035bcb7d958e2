/** What the logistics service says: shipments from plan to signature. */
@NullMarked
package org.gendan.contracts.logistics;

import org.jspecify.annotations.NullMarked;
