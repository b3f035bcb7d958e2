/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.servicesstandalone;

import org.jspecify.annotations.NullMarked;
