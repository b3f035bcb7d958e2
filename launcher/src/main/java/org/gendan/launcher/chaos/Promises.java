package org.gendan.launcher.chaos;

import java.util.List;

/** What must hold once everything has come to rest, whatever happened before. */
public interface Promises {

  /** The promises that are broken, a sentence each. */
  List<String> broken();
}
