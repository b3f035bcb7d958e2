/** Tests of the order service. */
@NullMarked
package org.gendan.order;

import org.jspecify.annotations.NullMarked;
