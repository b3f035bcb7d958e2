/** What finished, departed and signed goods mean for the money of their orders. */
@NullMarked
package org.gendan.finance.delivery;

import org.jspecify.annotations.NullMarked;
