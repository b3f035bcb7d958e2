package org.gendan.partner.edi.reply;

/** What is to be said does not fit the standard in which it is to be said. */
final class Unwritable extends RuntimeException {

  private static final long serialVersionUID = 1;

  Unwritable(String tag, RuntimeException why) {
    super(tag, why);
  }
}
