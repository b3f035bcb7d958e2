package org.gendan.launcher.demo.desk;

import java.time.LocalDate;
import java.util.Set;

/** People who look at their work lists and do what can be done today. */
public interface Department {

  /** The topics whose facts change these lists: without news there is nothing to look for. */
  Set<String> hears();

  /** Looks once. */
  void work(LocalDate today);

  /** What is done last, when nobody else has anything to do today. */
  default void close() {}
}
