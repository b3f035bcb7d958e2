/** The start gate (开工闸口): what must be true of an order before work on it begins. */
@NullMarked
package org.gendan.production.gate;

import org.jspecify.annotations.NullMarked;
