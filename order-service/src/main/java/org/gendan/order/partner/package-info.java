/** Orders that partner systems placed: written down like any other, or refused with reasons. */
@NullMarked
package org.gendan.order.partner;

import org.jspecify.annotations.NullMarked;
