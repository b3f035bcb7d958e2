/** What is played: real sales orders, who takes part, and what goes wrong. */
@NullMarked
package org.gendan.launcher.demo.script;

import org.jspecify.annotations.NullMarked;
