/** Tests of this package. */
@NullMarked
package org.gendan.launcher.imports.csv;

import org.jspecify.annotations.NullMarked;
