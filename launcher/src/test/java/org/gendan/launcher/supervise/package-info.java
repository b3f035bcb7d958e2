/** Tests of this package. */
@NullMarked
package org.gendan.launcher.supervise;

import org.jspecify.annotations.NullMarked;
