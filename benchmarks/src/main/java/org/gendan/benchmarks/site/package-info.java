/** The stack that is measured: a home, data and ports of its own, and what can be read off it. */
@NullMarked
package org.gendan.benchmarks.site;

import org.jspecify.annotations.NullMarked;
