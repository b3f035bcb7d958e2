/** What became of what partners said, and what they may hear of their orders. */
@NullMarked
package org.gendan.partner.feed;

import org.jspecify.annotations.NullMarked;
