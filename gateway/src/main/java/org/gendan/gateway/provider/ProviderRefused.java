package org.gendan.gateway.provider;

/** The identity provider says no: the code is used up, the session ended, the person left. */
public final class ProviderRefused extends Exception {

  private static final long serialVersionUID = 1;

  public ProviderRefused(String reason) {
    super(reason);
  }

  ProviderRefused(String reason, Throwable cause) {
    super(reason, cause);
  }
}
