/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.amountsareexact;

import org.jspecify.annotations.NullMarked;
