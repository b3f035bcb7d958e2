package org.gendan.launcher.imports.need;

import java.time.LocalDate;

/** On some day a product is, through any number of levels, a part of itself. */
public final class ContainsItself extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int product;
  private final LocalDate day;

  ContainsItself(int product, LocalDate day) {
    super("Product " + product + " contains itself on " + day);
    this.product = product;
    this.day = day;
  }

  public int product() {
    return product;
  }

  public LocalDate day() {
    return day;
  }
}
