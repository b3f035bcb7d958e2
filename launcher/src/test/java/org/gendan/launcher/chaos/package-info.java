/** What is done to a stack on purpose. */
@NullMarked
package org.gendan.launcher.chaos;

import org.jspecify.annotations.NullMarked;
