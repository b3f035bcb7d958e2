package org.gendan.partner.signature;

/** How a message is signed; the version is how Standard Webhooks writes it. */
public enum Algorithm {
  HMAC("v1", "whsec_"),
  ED25519("v1a", "whpk_");

  private final String version;
  private final String prefix;

  Algorithm(String version, String prefix) {
    this.version = version;
    this.prefix = prefix;
  }

  String version() {
    return version;
  }

  /** What a key of this kind begins with where people write it. */
  String prefix() {
    return prefix;
  }
}
