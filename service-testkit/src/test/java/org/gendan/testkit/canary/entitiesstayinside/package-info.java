/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.entitiesstayinside;

import org.jspecify.annotations.NullMarked;
