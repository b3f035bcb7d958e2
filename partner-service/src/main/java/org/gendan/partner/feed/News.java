package org.gendan.partner.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * Something a partner may hear.
 *
 * @param seq its number: reading on begins after it
 * @param documentNo the partner's number of the document
 */
record News(long seq, UUID id, String type, String documentNo, Instant at, JsonNode data) {}
