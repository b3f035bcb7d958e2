/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.featureshavenocycles.left;

import org.jspecify.annotations.NullMarked;
