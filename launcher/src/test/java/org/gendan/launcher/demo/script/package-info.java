@NullMarked
package org.gendan.launcher.demo.script;

import org.jspecify.annotations.NullMarked;
