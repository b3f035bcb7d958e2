package org.gendan.benchmarks;

import org.gendan.launcher.machine.Problem;
import picocli.CommandLine;

/** The command line of the benchmark. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // The Kafka client would tell the terminal that nobody collects its log.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new BenchCommand())
        .setExecutionExceptionHandler(
            (exception, line, result) -> {
              if (exception instanceof Problem problem) {
                line.getErr().println(problem.sentence());
                return CommandLine.ExitCode.SOFTWARE;
              }
              throw exception;
            });
  }
}
