/** What production does when an order moves. */
@NullMarked
package org.gendan.production.order;

import org.jspecify.annotations.NullMarked;
