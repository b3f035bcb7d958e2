/** Promised dates (交期承诺): what the customer was told, when it moved, and why. */
@NullMarked
package org.gendan.order.promise;

import org.jspecify.annotations.NullMarked;
