/** How much material a set of orders takes, through all levels of a dated bill of materials. */
@NullMarked
package org.gendan.launcher.imports.need;

import org.jspecify.annotations.NullMarked;
