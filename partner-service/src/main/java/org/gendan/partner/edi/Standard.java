package org.gendan.partner.edi;

/** The standards in which orders come. */
public enum Standard {
  EDIFACT,
  X12,
  UBL
}
