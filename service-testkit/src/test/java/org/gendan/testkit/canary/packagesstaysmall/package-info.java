/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.packagesstaysmall;

import org.jspecify.annotations.NullMarked;
