/** Tests of the command line and of what lies beside it in deploy. */
@NullMarked
package org.gendan.launcher;

import org.jspecify.annotations.NullMarked;
