/**
 * Who is asking, on whose behalf, and which plants, workshops, regions and customers they may see.
 */
@NullMarked
package org.gendan.platform.access;

import org.jspecify.annotations.NullMarked;
