/** The other half of two topics that wrongly know each other. */
@NullMarked
package org.gendan.contracts.canary.right;

import org.jspecify.annotations.NullMarked;
