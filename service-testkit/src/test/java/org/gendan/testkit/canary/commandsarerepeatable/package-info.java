/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.commandsarerepeatable;

import org.jspecify.annotations.NullMarked;
