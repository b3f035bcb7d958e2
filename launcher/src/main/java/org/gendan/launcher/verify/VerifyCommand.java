package org.gendan.launcher.verify;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks what is promised against everything that is stored. The exit code is 1 when broken. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    header = "Check every promise against all that is stored · 核验")
@SuppressWarnings("NullAway.Init")
public final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "for programs: each promise with its counts")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Verdict verdict =
        Verification.of(Home.find()).telling(what -> tell(spec.commandLine().getErr(), what)).run();
    if (json) {
      out.println(VerdictPrinter.json(verdict));
    } else {
      new VerdictPrinter(out).print(verdict);
    }
    return verdict.kept() ? 0 : 1;
  }

  private static void tell(PrintWriter err, String what) {
    err.println(Words.say("verify.waiting", what));
    err.flush();
  }
}
