package org.gendan.launcher;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Words;
import org.gendan.launcher.supervise.RunningStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the stack, or finds the one that runs. */
@Command(name = "up", mixinStandardHelpOptions = true, header = "Start the stack · 启动")
final class UpCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--detach", description = "leave it running in the background")
  private boolean detach;

  @Option(
      names = "--services",
      split = ",",
      paramLabel = "NAME",
      arity = "0..1",
      fallbackValue = "",
      description = "start only these services; for work on one of them")
  private List<String> services = Ports.PROGRAMS;

  @Override
  public Integer call() {
    Home home = Home.find();
    PrintWriter out = spec.commandLine().getOut();
    RunningStack stack = new RunningStack(home, out);
    long start = System.nanoTime();
    boolean startedNow = stack.start(services.stream().filter(name -> !name.isEmpty()).toList());
    boolean ours = startedNow && !detach;
    if (ours) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> DownCommand.down(home, stack, out)));
    }
    stack.follow();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    out.println(startedNow ? Words.say("up.ready", took.toSeconds()) : Words.say("up.running"));
    stack.state().component(Ports.GATEWAY).ifPresent(gateway -> welcome(gateway.url(), home, out));
    out.println(Words.say(ours ? "up.hint" : "up.detached", home.data()));
    out.flush();
    if (ours) {
      // Until Ctrl-C, which takes the stack down, or until somebody else did.
      stack.state().supervisor().find().ifPresent(process -> process.onExit().join());
    }
    return 0;
  }

  private static void welcome(String url, Home home, PrintWriter out) {
    out.println(Words.say("up.address", url));
    out.println(Words.say("up.accounts"));
    Accounts.lines(home.realm()).forEach(out::println);
  }
}
