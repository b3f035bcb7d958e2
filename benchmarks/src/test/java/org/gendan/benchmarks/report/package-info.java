@NullMarked
package org.gendan.benchmarks.report;

import org.jspecify.annotations.NullMarked;
