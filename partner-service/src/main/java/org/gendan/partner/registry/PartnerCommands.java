package org.gendan.partner.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gendan.partner.signature.Algorithm;
import org.jspecify.annotations.Nullable;

/** What administrators can ask of the registry: the request bodies. */
interface PartnerCommands {

  /**
   * Lets a partner's system in.
   *
   * @param partyCode which of our parties it speaks for, as the kind says: customer, workshop or
   *     supplier code, carrier as departures name it, or our account at the bank
   * @param tokenClient its client at the identity provider, if it comes with tokens
   * @param types what it may say
   * @param key the first key it signs with; further ones are added later
   */
  record RegisterPartner(
      @NotBlank @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}") String code,
      @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") String name,
      @NotNull PartnerKind kind,
      @NotBlank @Size(max = 40) @Pattern(regexp = "\\P{Cntrl}*") String partyCode,
      @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,100}") String tokenClient,
      @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 60) String> types,
      @Min(1) @Max(60_000) int callsPerMinute,
      @Nullable @Valid AddKey key) {}

  /** Replaces what may change; kind and party are who it is and stay. */
  record ChangePartner(
      @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") String name,
      @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,100}") String tokenClient,
      @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 60) String> types,
      @Min(1) @Max(60_000) int callsPerMinute,
      boolean suspended) {}

  /**
   * Adds a key. Whoever adds it has made it: we show no secret, so none is ever in an answer.
   *
   * @param key {@code whsec_} and base64 of 24 to 64 random bytes, or {@code whpk_} and base64 of
   *     an ed25519 public key
   */
  record AddKey(@NotNull Algorithm algorithm, @NotBlank @Size(max = 200) String key) {

    @Override
    public String toString() {
      return "AddKey[" + algorithm + "]";
    }
  }

  /** What they call one of our products. */
  record ProductCode(
      @NotBlank @Size(max = 60) String theirs, @NotBlank @Size(max = 40) String ours) {}

  /** Replaces the whole list. */
  record ReplaceProducts(@NotNull @Size(max = 2000) List<@Valid @NotNull ProductCode> products) {}
}
