/** Tests of the package of the same name. */
@NullMarked
package org.gendan.logistics.gate;

import org.jspecify.annotations.NullMarked;
