package org.gendan.partner.webhook;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What partners ask of their subscriptions: the request bodies. */
interface SubscriptionCommands {

  /**
   * Asks to be told.
   *
   * @param types the types of news, {@code *} for all
   * @param secret {@code whsec_} and base64 of 24 to 64 random bytes, made by the partner
   * @param responsible whom to ask when telling fails, as the partner names it
   */
  record Subscribe(
      @NotBlank @Size(max = 500) String url,
      @NotEmpty @Size(max = 30) List<@NotBlank @Pattern(regexp = "[a-z.*-]{1,60}") String> types,
      @NotBlank @Size(max = 200) String secret,
      @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String responsible) {

    @Override
    public String toString() {
      return "Subscribe[" + url + "]";
    }
  }

  /** Tells again what came after a number, in its order. */
  record Replay(@Min(0) long after) {}
}
