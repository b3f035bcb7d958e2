/** The matrix itself is in order, and its page fresh. */
@NullMarked
package org.gendan.testkit.access;

import org.jspecify.annotations.NullMarked;
