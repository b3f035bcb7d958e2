package org.gendan.launcher;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Words;
import org.gendan.launcher.supervise.RunningStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops what {@code up} started and nothing else. */
@Command(name = "down", mixinStandardHelpOptions = true, header = "Stop the stack · 停止")
final class DownCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    Home home = Home.find();
    PrintWriter out = spec.commandLine().getOut();
    if (!down(home, new RunningStack(home, out), out)) {
      out.println(Words.say("down.nothing"));
    }
    return 0;
  }

  static boolean down(Home home, RunningStack stack, PrintWriter out) {
    boolean stopped = stack.down(() -> say(out, Words.say("down.stopping")));
    if (stopped) {
      say(out, Words.say("down.done", home.data()));
    }
    return stopped;
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
