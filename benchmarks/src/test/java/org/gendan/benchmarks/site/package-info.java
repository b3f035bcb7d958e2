@NullMarked
package org.gendan.benchmarks.site;

import org.jspecify.annotations.NullMarked;
