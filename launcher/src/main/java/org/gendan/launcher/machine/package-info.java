/** What the machine offers and how this stack uses it: folders, ports, settings, memory, words. */
@NullMarked
package org.gendan.launcher.machine;

import org.jspecify.annotations.NullMarked;
