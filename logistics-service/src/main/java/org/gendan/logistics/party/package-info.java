/** Our copy of the customers, built from the facts of the customer service. */
@NullMarked
package org.gendan.logistics.party;

import org.jspecify.annotations.NullMarked;
