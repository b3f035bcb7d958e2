package org.gendan.gateway.provider;

/**
 * The identity provider does not answer, or not as it should; nothing is known about the person.
 */
public final class ProviderAway extends Exception {

  private static final long serialVersionUID = 1;

  ProviderAway(String reason) {
    super(reason);
  }

  ProviderAway(Throwable cause) {
    super(cause);
  }
}
