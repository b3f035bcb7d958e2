package org.gendan.production.photo;

/** What a photo belongs to: counted work, something wrong, or an inspection. */
enum About {
  REPORT,
  PROBLEM,
  INSPECTION
}
