/** Outsourced steps (工序外协): work of a ticket that a workshop does, gives back, or refuses. */
@NullMarked
package org.gendan.production.outsourcing;

import org.jspecify.annotations.NullMarked;
