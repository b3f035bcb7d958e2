package org.gendan.launcher.chaos;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gendan.launcher.imports.Phrases;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.RefusedByService;
import org.gendan.launcher.imports.rest.Service;
import org.gendan.launcher.imports.rest.StackApi;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.supervise.RunningStack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has services send again what their durable logs hold. */
@Command(
    name = "republish",
    mixinStandardHelpOptions = true,
    header = "Send again what the services' logs hold, to a broker that lost it · 重发")
@SuppressWarnings("NullAway.Init")
public final class RepublishCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--service", paramLabel = "NAME", description = "one service (default: all)")
  private @Nullable Service service;

  @Option(
      names = "--from-seq",
      paramLabel = "N",
      defaultValue = "1",
      description = "from this producer sequence of each lane on (default ${DEFAULT-VALUE})")
  private long from;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "for the audit")
  private String reason;

  private final Phrases phrases = new Phrases("org.gendan.launcher.chaos.phrases");

  @Override
  public Integer call() {
    Home home = Home.find();
    RunningStack stack = new RunningStack(home, spec.commandLine().getOut());
    try (Api api = StackApi.of(stack.state(), home)) {
      (service == null ? List.of(Service.values()) : List.of(service))
          .forEach(one -> republish(api, one));
      return 0;
    } catch (RefusedByService refused) {
      throw Problem.said(refused.answer().sentence()).because(refused);
    }
  }

  private void republish(Api api, Service one) {
    Answer answer =
        api.post(
                one,
                "/ops/outbox/republication",
                Person.ADMIN,
                "republish:" + System.nanoTime(),
                Map.of("fromSequence", from, "reason", reason))
            .orThrow();
    String name = one.name().toLowerCase(Locale.ROOT);
    spec.commandLine().getOut().println(phrases.say("republishing", name, answer.text("facts")));
  }
}
