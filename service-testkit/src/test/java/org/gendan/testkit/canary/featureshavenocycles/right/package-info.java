/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.featureshavenocycles.right;

import org.jspecify.annotations.NullMarked;
