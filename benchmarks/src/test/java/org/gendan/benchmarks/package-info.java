@NullMarked
package org.gendan.benchmarks;

import org.jspecify.annotations.NullMarked;
