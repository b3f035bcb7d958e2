package org.gendan.launcher.demo;

/**
 * Tells whether the house was quiet since the last look; only then are long lists worth reading.
 */
final class Calm {

  private final Desk desk;
  private long commands = -1;

  Calm(Desk desk) {
    this.desk = desk;
  }

  /** True at the first look, and whenever nothing was done since the one before. */
  boolean now() {
    long before = commands;
    commands = desk.commands();
    return before < 0 || before == commands;
  }
}
