package org.gendan.contracts.canary;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks "contracts know no framework". */
public record FrameworkFact(JsonNode body) {}
