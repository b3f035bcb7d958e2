/** What banks' and customers' systems say of money: written down, and confirmed by people only. */
@NullMarked
package org.gendan.finance.partner;

import org.jspecify.annotations.NullMarked;
