/** Proof, in a real service, of what the platform promises about facts going out and coming in. */
@NullMarked
package org.gendan.order.messaging;

import org.jspecify.annotations.NullMarked;
