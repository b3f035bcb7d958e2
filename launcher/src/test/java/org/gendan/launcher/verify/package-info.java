@NullMarked
package org.gendan.launcher.verify;

import org.jspecify.annotations.NullMarked;
