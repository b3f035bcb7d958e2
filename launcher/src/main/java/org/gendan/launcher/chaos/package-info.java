/** Hurts a running stack on purpose, and looks whether it keeps its promises. */
@NullMarked
package org.gendan.launcher.chaos;

import org.jspecify.annotations.NullMarked;
