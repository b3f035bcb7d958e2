/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.resourcestouchnodatabase;

import org.jspecify.annotations.NullMarked;
