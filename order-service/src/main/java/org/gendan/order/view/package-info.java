/** What is kept of every department's facts, to show where an order stands and what happened. */
@NullMarked
package org.gendan.order.view;

import org.jspecify.annotations.NullMarked;
