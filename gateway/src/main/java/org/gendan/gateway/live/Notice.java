package org.gendan.gateway.live;

import java.util.Set;
import java.util.UUID;

/**
 * That something changed, and nothing of what: whoever wants to know asks the service, which looks
 * at their rights.
 *
 * @param id the document
 * @param rev its version after the change
 * @param orderIds the customer orders it concerns
 */
record Notice(String topic, String id, long rev, String type, Set<UUID> orderIds) {}
