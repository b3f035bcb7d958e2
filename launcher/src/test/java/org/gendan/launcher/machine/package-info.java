/** Tests of this package. */
@NullMarked
package org.gendan.launcher.machine;

import org.jspecify.annotations.NullMarked;
