/** Tests of the package of the same name. */
@NullMarked
package org.gendan.logistics.handling;

import org.jspecify.annotations.NullMarked;
