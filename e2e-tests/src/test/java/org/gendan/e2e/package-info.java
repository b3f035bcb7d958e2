/** Journeys: what people do with Gendan, from end to end, on the launched stack. */
@NullMarked
package org.gendan.e2e;

import org.jspecify.annotations.NullMarked;
