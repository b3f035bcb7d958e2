/** The departments of the demo: each looks at its lists and does what can be done today. */
@NullMarked
package org.gendan.launcher.demo.department;

import org.jspecify.annotations.NullMarked;
