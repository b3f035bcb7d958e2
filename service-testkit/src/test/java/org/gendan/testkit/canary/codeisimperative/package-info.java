/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.codeisimperative;

import org.jspecify.annotations.NullMarked;
