package org.gendan.production;

/** The realm roles this service lets in. */
public final class Roles {

  public static final String PLANNER = "planner";
  public static final String FOREMAN = "foreman";
  public static final String WORKSHOP = "workshop";
  public static final String QC = "qc";
  public static final String MERCHANDISER = "merchandiser";
  public static final String SUPERVISOR = "sales-supervisor";
  public static final String BUYER = "buyer";
  public static final String WAREHOUSE = "warehouse";
  public static final String LOGISTICS = "logistics";
  public static final String GM = "general-manager";
  public static final String AUDITOR = "auditor";

  private Roles() {}
}
