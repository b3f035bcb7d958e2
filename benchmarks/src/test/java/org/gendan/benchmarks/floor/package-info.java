@NullMarked
package org.gendan.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
