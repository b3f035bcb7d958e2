/** What came in, for whoever looks after partners: looking at it, and having it judged again. */
@NullMarked
package org.gendan.partner.inbound;

import org.jspecify.annotations.NullMarked;
