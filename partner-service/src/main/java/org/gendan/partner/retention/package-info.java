/** What is kept for a while only. */
@NullMarked
package org.gendan.partner.retention;

import org.jspecify.annotations.NullMarked;
