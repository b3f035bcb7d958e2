/** Planning shipments (发货计划): from a released order, in parts, and never for a cancelled one. */
@NullMarked
package org.gendan.logistics.planning;

import org.jspecify.annotations.NullMarked;
