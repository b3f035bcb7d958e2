package org.gendan.launcher.inbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gendan.launcher.imports.rest.Answer;
import org.gendan.launcher.imports.rest.Api;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;
import org.gendan.launcher.imports.rest.StackApi;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.machine.Words;
import org.gendan.launcher.supervise.StackState;
import org.gendan.launcher.supervise.StateFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Looks at what the services could not apply or read, and decides about it, always for a reason.
 */
@Command(
    name = "inbox",
    mixinStandardHelpOptions = true,
    header = "Look at and decide about held records · 搁置的消息",
    description =
        "inbox                                      what is held, of all services%n"
            + "inbox retry SERVICE RECORD --reason TEXT   try it now; a poison record with another --body%n"
            + "inbox proceed SERVICE RECORD --reason TEXT do not wait for what is missing before it%n"
            + "inbox skip SERVICE RECORD --reason TEXT    never apply it")
@SuppressWarnings("NullAway.Init")
public final class InboxCommand implements Callable<Integer> {

  /** What an operator decides. */
  enum Decision {
    LIST,
    RETRY,
    PROCEED,
    SKIP
  }

  @Spec private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", defaultValue = "LIST", description = "what to do")
  private Decision decision;

  @Parameters(index = "1", arity = "0..1", paramLabel = "SERVICE")
  private @Nullable Service service;

  @Parameters(index = "2", arity = "0..1", paramLabel = "RECORD", description = "as listed")
  private @Nullable String record;

  @Option(names = "--reason", paramLabel = "TEXT", description = "why; the audit keeps it")
  private @Nullable String reason;

  @Option(names = "--body", paramLabel = "FILE", description = "what the record should have said")
  private @Nullable Path body;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Home home = Home.find();
    StackState state = new StateFile(home).live().orElseThrow(() -> Problem.of("down.not"));
    try (Api api = StackApi.of(state, home)) {
      if (decision == Decision.LIST) {
        new HeldList(api).print(out);
      } else {
        decide(api, out);
      }
    }
    return 0;
  }

  private void decide(Api api, PrintWriter out) {
    if (service == null || record == null || reason == null) {
      throw Problem.of("inbox.what");
    }
    Answer answer =
        api.post(service, path(record), Person.ADMIN, UUID.randomUUID().toString(), said(reason));
    if (answer.status() != 204) {
      throw Problem.said(answer.sentence());
    }
    out.println(Words.say("inbox.done", decision, record));
  }

  /** A parked record has a number, a poison record the place where it was read. */
  private String path(String held) {
    if (held.matches("\\d+")) {
      return "/ops/inbox/parked/" + held + "/" + word();
    }
    return "/ops/inbox/poison/" + held + "/" + (decision == Decision.SKIP ? "dismiss" : word());
  }

  private String word() {
    return decision.name().toLowerCase(java.util.Locale.ROOT);
  }

  private Map<String, String> said(String why) {
    Map<String, String> said = new LinkedHashMap<>(Map.of("reason", why));
    if (body != null) {
      try {
        said.put("body", Files.readString(body));
      } catch (IOException e) {
        throw Problem.of("inbox.body", body, e).because(e);
      }
    }
    return said;
  }
}
