/** Sending requests on time and measuring how long they took. */
@NullMarked
package org.gendan.benchmarks.load;

import org.jspecify.annotations.NullMarked;
