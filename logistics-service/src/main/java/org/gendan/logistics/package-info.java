/** The logistics department (物流部): finished goods, shipments and the gate they leave by. */
@NullMarked
package org.gendan.logistics;

import org.jspecify.annotations.NullMarked;
