package org.gendan.launcher.imports.rest;

import java.util.Locale;

/** The people of the demonstration realm, one per role; where two must act there are two. */
public enum Person {
  MERCHANDISER,
  MERCHANDISER2,
  SUPERVISOR,
  PLANNER,
  FOREMAN_P1,
  FOREMAN_P2,
  WORKSHOP_W1,
  WORKSHOP_W2,
  WORKSHOP_W3,
  BUYER,
  QC,
  WAREHOUSE,
  LOGISTICS,
  CASHIER,
  FINANCE,
  CS,
  GM,
  ADMIN;

  /** The name they sign in with. */
  public String user() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The foreman of a plant. */
  public static Person foremanOf(String plant) {
    return plant.equals("P1") ? FOREMAN_P1 : FOREMAN_P2;
  }

  /** Who speaks for an outsourced workshop. */
  public static Person workshop(String code) {
    return valueOf("WORKSHOP_" + code);
  }
}
