/** What people write about an order (备注). */
@NullMarked
package org.gendan.order.note;

import org.jspecify.annotations.NullMarked;
