/** Time as the business sees it: one clock, working days, and timers that survive a restart. */
@NullMarked
package org.gendan.platform.time;

import org.jspecify.annotations.NullMarked;
