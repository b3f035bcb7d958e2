/** Tests of this package. */
@NullMarked
package org.gendan.launcher.process;

import org.jspecify.annotations.NullMarked;
