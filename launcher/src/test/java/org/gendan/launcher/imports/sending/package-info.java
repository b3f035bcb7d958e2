/** Tests of the package. */
@NullMarked
package org.gendan.launcher.imports.sending;

import org.jspecify.annotations.NullMarked;
