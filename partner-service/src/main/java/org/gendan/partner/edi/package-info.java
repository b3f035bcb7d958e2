/**
 * Electronic orders as the world writes them: EDIFACT ORDERS, X12 850 and UBL Order become rows,
 * and what we answer becomes ORDRSP, 855, 997 and OrderResponse. Pure: no database, no clock.
 */
@NullMarked
package org.gendan.partner.edi;

import org.jspecify.annotations.NullMarked;
