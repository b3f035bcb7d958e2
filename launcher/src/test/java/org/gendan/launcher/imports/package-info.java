/** Tests of this package. */
@NullMarked
package org.gendan.launcher.imports;

import org.jspecify.annotations.NullMarked;
