/**
 * Events arrive: each has one effect per consumer, in order per key; what cannot be applied waits
 * and blocks nobody.
 */
@NullMarked
package org.gendan.platform.inbox;

import org.jspecify.annotations.NullMarked;
