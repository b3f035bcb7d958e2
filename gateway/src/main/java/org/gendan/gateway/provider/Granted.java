package org.gendan.gateway.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's token endpoint gives. Never printed: the values are as good as a password.
 */
public record Granted(
    @JsonProperty("access_token") String access,
    @JsonProperty("refresh_token") String refresh,
    @JsonProperty("id_token") @Nullable String identity,
    @JsonProperty("expires_in") long accessSeconds,
    @JsonProperty("refresh_expires_in") long refreshSeconds) {

  @Override
  public String toString() {
    return "Granted[…]";
  }
}
