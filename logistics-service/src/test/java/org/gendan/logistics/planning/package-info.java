/** Tests of the package of the same name. */
@NullMarked
package org.gendan.logistics.planning;

import org.jspecify.annotations.NullMarked;
