/** Breaks one house rule on purpose. */
@NullMarked
package org.gendan.testkit.canary.entitiesknownotransport;

import org.jspecify.annotations.NullMarked;
