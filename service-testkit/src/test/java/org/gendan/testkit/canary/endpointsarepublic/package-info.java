/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.endpointsarepublic;

import org.jspecify.annotations.NullMarked;
