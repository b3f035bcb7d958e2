package org.gendan.launcher.imports.csv;

/** The rest of a file cannot be read: from this line on nobody knows where a cell begins. */
final class BrokenCsv extends Exception {

  private static final long serialVersionUID = 1L;

  private final long line;
  private final transient Reason reason;

  BrokenCsv(long line, Reason reason) {
    super(reason.key());
    this.line = line;
    this.reason = reason;
  }

  long line() {
    return line;
  }

  Reason reason() {
    return reason;
  }
}
