/** Credit (信用): finance's answer when an order is reviewed. */
@NullMarked
package org.gendan.finance.credit;

import org.jspecify.annotations.NullMarked;
