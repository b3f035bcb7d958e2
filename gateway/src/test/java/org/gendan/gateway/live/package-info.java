/** What changed, told to open pages as it happens. */
@NullMarked
package org.gendan.gateway.live;

import org.jspecify.annotations.NullMarked;
