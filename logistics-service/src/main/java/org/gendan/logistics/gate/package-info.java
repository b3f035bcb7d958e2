/** The ship gate (发货闸口): nothing leaves before every condition is met or openly overridden. */
@NullMarked
package org.gendan.logistics.gate;

import org.jspecify.annotations.NullMarked;
