/** Transit times (在途天数): how long goods travel to a region, by which mode and carrier. */
@NullMarked
package org.gendan.logistics.transit;

import org.jspecify.annotations.NullMarked;
