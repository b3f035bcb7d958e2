/** The release gate (下达闸口): nothing is made before every condition is met or openly overridden. */
@NullMarked
package org.gendan.order.gate;

import org.jspecify.annotations.NullMarked;
