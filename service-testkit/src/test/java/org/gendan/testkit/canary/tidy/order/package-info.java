/** Keeps all house rules. */
@NullMarked
package org.gendan.testkit.canary.tidy.order;

import org.jspecify.annotations.NullMarked;
