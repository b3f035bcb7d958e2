package org.gendan.launcher;

import org.gendan.launcher.chaos.ChaosCommand;
import org.gendan.launcher.chaos.ReplayCommand;
import org.gendan.launcher.chaos.RepublishCommand;
import org.gendan.launcher.demo.DemoCommand;
import org.gendan.launcher.imports.ImportCommand;
import org.gendan.launcher.imports.NeedCommand;
import org.gendan.launcher.inbox.InboxCommand;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.machine.Versions;
import org.gendan.launcher.verify.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line of Gendan. Each subcommand is a class of its own and listed here. */
@Command(
    name = "gendan",
    mixinStandardHelpOptions = true,
    versionProvider = Gendan.Version.class,
    header = "Follow-up of a factory's customer orders · 跟单",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      OpenCommand.class,
      DoctorCommand.class,
      PrepareCommand.class,
      SuperviseCommand.class,
      DemoCommand.class,
      ImportCommand.class,
      NeedCommand.class,
      InboxCommand.class,
      VerifyCommand.class,
      ChaosCommand.class,
      ReplayCommand.class,
      RepublishCommand.class
    })
public final class Gendan {

  private Gendan() {}

  public static void main(String[] arguments) {
    // The Kafka client would tell the terminal that nobody collects its log.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Gendan())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (exception, line, result) -> {
              if (exception instanceof Problem problem) {
                line.getErr().println(problem.sentence());
                return CommandLine.ExitCode.SOFTWARE;
              }
              throw exception;
            });
  }

  /** Which build this is. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"gendan " + Versions.of("gendan")};
    }
  }
}
