/** One half of two topics that wrongly know each other. */
@NullMarked
package org.gendan.contracts.canary.left;

import org.jspecify.annotations.NullMarked;
