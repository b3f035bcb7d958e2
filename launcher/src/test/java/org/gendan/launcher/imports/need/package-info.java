/** Tests of this package. */
@NullMarked
package org.gendan.launcher.imports.need;

import org.jspecify.annotations.NullMarked;
