package org.gendan.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gendan.benchmarks.report.Comparison;
import org.gendan.benchmarks.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts two runs beside each other. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    header = "Ratios of two runs, figure by figure · 比较")
@SuppressWarnings("NullAway.Init")
final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "a file of results")
  private Path before;

  @Parameters(index = "1", paramLabel = "B", description = "a later one")
  private Path after;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    new Comparison(Results.read(before), Results.read(after)).print(out);
    out.flush();
    return 0;
  }
}
