/** How each person wants to see a list (视图): kept here, so that it is there on every machine. */
@NullMarked
package org.gendan.order.savedview;

import org.jspecify.annotations.NullMarked;
