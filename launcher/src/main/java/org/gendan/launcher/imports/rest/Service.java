package org.gendan.launcher.imports.rest;

import java.util.Locale;

/** The departments' services, and the one for partners. */
public enum Service {
  ORDER,
  PRODUCTION,
  PROCUREMENT,
  LOGISTICS,
  FINANCE,
  CUSTOMER,
  PARTNER;

  /** The name of its component in the stack. */
  public String component() {
    return name().toLowerCase(Locale.ROOT);
  }
}
