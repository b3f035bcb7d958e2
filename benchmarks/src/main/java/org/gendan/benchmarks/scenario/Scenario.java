package org.gendan.benchmarks.scenario;

import java.sql.SQLException;
import org.gendan.benchmarks.report.Figures;

/** Something that is measured, and the least it could cost. */
public interface Scenario {

  String name();

  /** In one sentence: what is done, and what the figures say. */
  String measures();

  String floor();

  void run(Bench bench, Figures figures) throws SQLException;
}
