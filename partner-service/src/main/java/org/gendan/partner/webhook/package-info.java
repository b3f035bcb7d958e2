/** Telling partners: where to, each attempt, in order, signed, and never into our own network. */
@NullMarked
package org.gendan.partner.webhook;

import org.jspecify.annotations.NullMarked;
