@NullMarked
package org.gendan.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
