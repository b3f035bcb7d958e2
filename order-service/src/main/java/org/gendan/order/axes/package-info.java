/** What the tracking board is read from: each order's axes, kept as the departments tell them. */
@NullMarked
package org.gendan.order.axes;

import org.jspecify.annotations.NullMarked;
