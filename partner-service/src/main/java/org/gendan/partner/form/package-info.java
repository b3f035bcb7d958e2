/** What partners' systems can say, how they write it, and the fact that each becomes. */
@NullMarked
package org.gendan.partner.form;

import org.jspecify.annotations.NullMarked;
