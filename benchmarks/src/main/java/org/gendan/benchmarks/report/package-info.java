/** Figures: on the screen, in a file, and one run against another. */
@NullMarked
package org.gendan.benchmarks.report;

import org.jspecify.annotations.NullMarked;
