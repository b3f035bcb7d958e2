/** Keeps all house rules. */
@NullMarked
package org.gendan.testkit.canary.tidy;

import org.jspecify.annotations.NullMarked;
