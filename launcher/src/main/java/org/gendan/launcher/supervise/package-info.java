/** Keeps the stack running and says how it is. */
@NullMarked
package org.gendan.launcher.supervise;

import org.jspecify.annotations.NullMarked;
