/** Who changed what, when, from what to what, why, and what caused it. */
@NullMarked
package org.gendan.platform.audit;

import org.jspecify.annotations.NullMarked;
