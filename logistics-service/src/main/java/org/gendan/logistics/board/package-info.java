/** The shipping board (待发): what waits to leave, and what keeps it here. */
@NullMarked
package org.gendan.logistics.board;

import org.jspecify.annotations.NullMarked;
