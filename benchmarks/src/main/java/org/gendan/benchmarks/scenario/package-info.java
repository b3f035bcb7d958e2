/** What is measured, one class each. */
@NullMarked
package org.gendan.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
