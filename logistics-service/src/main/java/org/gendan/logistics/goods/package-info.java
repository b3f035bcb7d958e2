/** Finished goods (成品库存): what production delivered for each order line, and what left. */
@NullMarked
package org.gendan.logistics.goods;

import org.jspecify.annotations.NullMarked;
