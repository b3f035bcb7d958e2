/** What workshops' and suppliers' systems say: done under the rules of the desk, or refused. */
@NullMarked
package org.gendan.procurement.partner;

import org.jspecify.annotations.NullMarked;
