/** Tests of this package. */
@NullMarked
package org.gendan.launcher.stack;

import org.jspecify.annotations.NullMarked;
