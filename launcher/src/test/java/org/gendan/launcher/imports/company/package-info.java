/** Tests of this package. */
@NullMarked
package org.gendan.launcher.imports.company;

import org.jspecify.annotations.NullMarked;
