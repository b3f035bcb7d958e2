package org.gendan.gateway.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;

/**
 * The provider's own description of itself. The first address is for browsers, the others are
 * reached from here.
 */
record Endpoints(
    String issuer,
    @JsonProperty("authorization_endpoint") URI authorization,
    @JsonProperty("token_endpoint") URI token,
    @JsonProperty("end_session_endpoint") URI endSession,
    @JsonProperty("jwks_uri") String keys) {}
