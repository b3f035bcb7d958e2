/**
 * Events leave the service: written with the state they tell of, shipped to Kafka by a relay, kept
 * as the durable log.
 */
@NullMarked
package org.gendan.platform.outbox;

import org.jspecify.annotations.NullMarked;
