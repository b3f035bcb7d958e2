package org.gendan.launcher.demo.desk;

import java.time.LocalDate;

/** People who look at their work lists and do what can be done today. */
public interface Department {

  /** Looks once. */
  void work(LocalDate today);
}
