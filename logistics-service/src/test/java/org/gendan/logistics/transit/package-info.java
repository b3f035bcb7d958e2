/** Tests of the package of the same name. */
@NullMarked
package org.gendan.logistics.transit;

import org.jspecify.annotations.NullMarked;
