/** Tests. */
@NullMarked
package org.gendan.production.ticket;

import org.jspecify.annotations.NullMarked;
