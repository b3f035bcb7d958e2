package org.gendan.launcher.stack;

/** Steps after a start: when one fails, what was started must not stay behind. */
final class Closing {

  private Closing() {}

  static void unless(Running started, Runnable succeeds) {
    try {
      succeeds.run();
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }
}
