/** What all departments of the demo work with. */
@NullMarked
package org.gendan.launcher.demo.desk;

import org.jspecify.annotations.NullMarked;
