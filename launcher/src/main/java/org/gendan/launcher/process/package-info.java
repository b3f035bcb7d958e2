/**
 * Processes of our own: starting them, knowing them again, stopping them, starting them quickly.
 */
@NullMarked
package org.gendan.launcher.process;

import org.jspecify.annotations.NullMarked;
