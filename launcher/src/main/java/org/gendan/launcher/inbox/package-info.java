/** What operators do about records that could not be applied or read, where there is no browser. */
@NullMarked
package org.gendan.launcher.inbox;

import org.jspecify.annotations.NullMarked;
