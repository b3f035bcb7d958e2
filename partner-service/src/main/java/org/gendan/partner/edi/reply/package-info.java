/** Our answers to electronic orders: ORDRSP, 855, 997 and OrderResponse. */
@NullMarked
package org.gendan.partner.edi.reply;

import org.jspecify.annotations.NullMarked;
