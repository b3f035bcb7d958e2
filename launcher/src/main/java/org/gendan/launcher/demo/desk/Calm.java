package org.gendan.launcher.demo.desk;

/**
 * Tells whether the house was quiet since the last look; only then are long lists worth reading.
 */
public final class Calm {

  private final Desk desk;
  private long commands = -1;

  public Calm(Desk desk) {
    this.desk = desk;
  }

  /** True at the first look, and whenever nothing was done since the one before. */
  public boolean now() {
    long before = commands;
    commands = desk.commands();
    return before < 0 || before == commands;
  }
}
