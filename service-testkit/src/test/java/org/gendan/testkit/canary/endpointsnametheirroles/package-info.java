/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.endpointsnametheirroles;

import org.jspecify.annotations.NullMarked;
