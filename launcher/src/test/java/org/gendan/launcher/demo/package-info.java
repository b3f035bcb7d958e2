/** Tests of the package. */
@NullMarked
package org.gendan.launcher.demo;

import org.jspecify.annotations.NullMarked;
