/** The parts of the stack, each a real product in a process of its own. */
@NullMarked
package org.gendan.launcher.stack;

import org.jspecify.annotations.NullMarked;
