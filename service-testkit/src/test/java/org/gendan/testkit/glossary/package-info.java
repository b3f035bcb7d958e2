/** Whether the glossary tells the truth: every name in it stands for something in the source. */
@NullMarked
package org.gendan.testkit.glossary;

import org.jspecify.annotations.NullMarked;
