/** What partner systems told us, checked for form and authority, not yet for truth. */
@NullMarked
package org.gendan.contracts.partner;

import org.jspecify.annotations.NullMarked;
