/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.pathsareservedbyresources;

import org.jspecify.annotations.NullMarked;
