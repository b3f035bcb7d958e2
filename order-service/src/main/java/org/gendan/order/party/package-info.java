/** Our copies of customers and products, built from the facts of the services that own them. */
@NullMarked
package org.gendan.order.party;

import org.jspecify.annotations.NullMarked;
