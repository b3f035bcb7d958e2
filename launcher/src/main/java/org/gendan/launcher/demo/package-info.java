/** The demonstration: real sales orders, played as the departments would handle them. */
@NullMarked
package org.gendan.launcher.demo;

import org.jspecify.annotations.NullMarked;
