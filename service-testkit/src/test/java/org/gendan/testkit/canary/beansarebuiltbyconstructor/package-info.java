/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.beansarebuiltbyconstructor;

import org.jspecify.annotations.NullMarked;
