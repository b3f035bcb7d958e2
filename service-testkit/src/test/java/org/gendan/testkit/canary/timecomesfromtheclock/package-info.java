/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.timecomesfromtheclock;

import org.jspecify.annotations.NullMarked;
