package org.gendan.order;

/** The realm roles this service lets in. */
public final class Roles {

  public static final String MERCHANDISER = "merchandiser";
  public static final String SUPERVISOR = "sales-supervisor";
  public static final String PLANNER = "planner";
  public static final String BUYER = "buyer";
  public static final String WAREHOUSE = "warehouse";
  public static final String LOGISTICS = "logistics";
  public static final String CASHIER = "cashier";
  public static final String FINANCE = "finance";
  public static final String CUSTOMER_SERVICE = "customer-service";
  public static final String CUSTOMER = "customer";
  public static final String GM = "general-manager";
  public static final String AUDITOR = "auditor";

  private Roles() {}
}
