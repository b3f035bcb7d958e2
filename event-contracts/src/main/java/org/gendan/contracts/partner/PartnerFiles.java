package org.gendan.contracts.partner;

/**
 * How large a file of a partner may be: said here for the edge, the service behind it and the page.
 */
public final class PartnerFiles {

  /** Five thousand rows take a tenth of it; the rest is for pictures beside them. */
  public static final int LARGEST_MB = 4;

  public static final int LARGEST = LARGEST_MB * 1024 * 1024;

  private PartnerFiles() {}
}
