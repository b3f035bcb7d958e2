package org.gendan.launcher.stack;

import org.gendan.launcher.process.ManagedProcess;

/** A component that has started and answered. Closing it stops it. */
public interface Running extends AutoCloseable {

  ManagedProcess process();

  @Override
  void close();
}
