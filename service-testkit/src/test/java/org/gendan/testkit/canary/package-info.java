/** One package per house rule that breaks it on purpose, and a tidy one that breaks none. */
@NullMarked
package org.gendan.testkit.canary;

import org.jspecify.annotations.NullMarked;
