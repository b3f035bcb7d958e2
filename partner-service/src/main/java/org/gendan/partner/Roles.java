package org.gendan.partner;

/** The realm roles this service lets in. */
public final class Roles {

  public static final String ADMIN = "admin";
  public static final String AUDITOR = "auditor";
  public static final String MERCHANDISER = "merchandiser";
  public static final String SUPERVISOR = "sales-supervisor";
  public static final String CUSTOMER_SERVICE = "customer-service";
  public static final String PARTNER_SYSTEM = "partner-system";

  private Roles() {}
}
