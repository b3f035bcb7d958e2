/** What the procurement service says: materials, purchases and outsourced orders. */
@NullMarked
package org.gendan.contracts.procurement;

import org.jspecify.annotations.NullMarked;
