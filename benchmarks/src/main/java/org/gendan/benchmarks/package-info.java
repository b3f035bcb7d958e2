/** The command {@code ./gendan bench}: what the stack can do, beside what the machine could do. */
@NullMarked
package org.gendan.benchmarks;

import org.jspecify.annotations.NullMarked;
