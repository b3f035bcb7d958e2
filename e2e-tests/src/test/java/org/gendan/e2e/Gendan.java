package org.gendan.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The command line, as somebody at a terminal runs it, on the stack of these tests. */
final class Gendan {

  /** How a command ended and what it printed for programs. */
  record Ended(int code, String output) {}

  private Gendan() {}

  static Ended run(String... arguments) throws IOException, InterruptedException {
    TheStack.url("order");
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Dgendan.root=" + TheStack.HOME.root(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.gendan.launcher.Gendan"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("GENDAN_HOME", TheStack.HOME.data().toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
