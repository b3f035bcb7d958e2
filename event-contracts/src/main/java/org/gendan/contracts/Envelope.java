package org.gendan.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event carries besides its facts: CloudEvents 1.0 attributes, sent in binary mode as
 * Kafka headers.
 *
 * @param id UUIDv7 of this event; consumers drop an id they have seen
 * @param source the producer and its lane, for example {@code /order-service/3}
 * @param type the registered type, for example {@code order.released.v1}
 * @param subject key of the aggregate
 * @param time when it happened, by the producer's clock
 * @param version 1, 2, 3… without gaps per topic and subject
 * @param producerSequence 1, 2, 3… without gaps per source
 * @param dataHash SHA-256 of the body, hexadecimal
 * @param correlationId the case all this belongs to
 * @param causationId the event or command that led here
 * @param actor who acted: a user id, {@code system}, or a partner id; never a name
 * @param traceParent W3C trace context of the producing span
 */
public record Envelope(
    UUID id,
    String source,
    String type,
    String subject,
    Instant time,
    long version,
    long producerSequence,
    String dataHash,
    String correlationId,
    @Nullable String causationId,
    String actor,
    @Nullable String traceParent) {}
