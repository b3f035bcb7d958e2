package org.gendan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gendan.e2e.Factory.Table;
import org.junit.jupiter.api.Test;

/**
 * People do their day's work in a real browser, on the pages the gateway serves. What they do is
 * written in {@code web/e2e}; here they get a stack, a product, a customer and an order to begin
 * with.
 */
class DeskJourney {

  private static final Path WEB = TheStack.HOME.root().resolve("web");

  @Test
  void everybodyFinishesTheirDaysWorkInTheBrowser() throws Exception {
    assumeTrue(
        Files.isDirectory(WEB.resolve("node_modules")),
        "The web app was left out of this build, so there is nothing to click");
    Table table = Factory.paintedTable(1000);
    String customer = Factory.customer("PREPAID");
    TheOrder.placed(customer, table.code(), 3).reviewed();
    Ended chromium = run(Map.of(), "node", "build/chromium.mjs");
    assertThat(chromium.code()).as(chromium.output()).isZero();

    Ended clicked =
        run(
            Map.of(
                "GENDAN_WEB", TheStack.url("gateway"),
                "GENDAN_CUSTOMER", customer,
                "GENDAN_PRODUCT", table.code(),
                "CHROMIUM", chromium.output().strip()),
            "npm",
            "run",
            "--silent",
            "e2e");

    System.out.println(clicked.output());
    assertThat(clicked.code()).as(clicked.output()).isZero();
  }

  private record Ended(int code, String output) {}

  /** Standard output of a command in the web app's folder; its errors are shown as they come. */
  private static Ended run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(List.of(command))
            .directory(WEB.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
