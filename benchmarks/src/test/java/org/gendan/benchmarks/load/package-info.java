@NullMarked
package org.gendan.benchmarks.load;

import org.jspecify.annotations.NullMarked;
