package org.gendan.launcher.imports.rest;

import java.util.Locale;

/** The departments' services. */
public enum Service {
  ORDER,
  PRODUCTION,
  PROCUREMENT,
  LOGISTICS,
  FINANCE,
  CUSTOMER;

  /** The name of its component in the stack. */
  public String component() {
    return name().toLowerCase(Locale.ROOT);
  }
}
