/** The cash desk (出纳台): what finance works through, each list with all that a decision needs. */
@NullMarked
package org.gendan.finance.desk;

import org.jspecify.annotations.NullMarked;
