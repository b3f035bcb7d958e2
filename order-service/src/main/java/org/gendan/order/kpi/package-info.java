/** The figures the general manager looks at (经营总览), each with the list of orders behind it. */
@NullMarked
package org.gendan.order.kpi;

import org.jspecify.annotations.NullMarked;
