/** Tests of the package of the same name. */
@NullMarked
package org.gendan.logistics.goods;

import org.jspecify.annotations.NullMarked;
