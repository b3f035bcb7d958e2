/** Tests of the finance service. */
@NullMarked
package org.gendan.finance;

import org.jspecify.annotations.NullMarked;
