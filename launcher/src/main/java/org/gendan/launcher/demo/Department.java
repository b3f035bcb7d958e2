package org.gendan.launcher.demo;

import java.time.LocalDate;

/** People who look at their work lists and do what can be done today. */
interface Department {

  /** Looks once. */
  void work(LocalDate today);
}
