/** Tests of the answer in the order review. */
@NullMarked
package org.gendan.procurement.review;

import org.jspecify.annotations.NullMarked;
