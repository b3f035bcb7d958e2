/** The least that the same work costs on the same machine, without us. */
@NullMarked
package org.gendan.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
