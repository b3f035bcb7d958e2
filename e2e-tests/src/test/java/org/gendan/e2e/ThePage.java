package org.gendan.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The shell of a page of the documentation, pasted block after block into one shell by somebody
 * whose stack listens elsewhere and whose numbers are other ones.
 */
final class ThePage implements AutoCloseable {

  private static final Pattern BLOCK =
      Pattern.compile("^```sh\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

  private static final String MARK = "=====";

  private final List<String> blocks;
  private final Path folder;
  private final Path printed;
  private final Process shell;

  /**
   * @param wanted which of the blocks to run
   * @param instead what to write in place of what the page has
   */
  ThePage(String page, Predicate<String> wanted, Map<String, String> instead) throws IOException {
    Path docs = TheStack.HOME.root().resolve("docs");
    blocks =
        BLOCK
            .matcher(Files.readString(docs.resolve(page)))
            .results()
            .map(found -> found.group(1))
            .filter(wanted)
            .map(block -> written(block, instead))
            .toList();
    folder = Files.createTempDirectory("gendan-page");
    Files.createSymbolicLink(folder.resolve("docs"), docs);
    printed = folder.resolve("printed");
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-c", script())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    Path java = Path.of(System.getProperty("java.home"), "bin");
    bash.environment().merge("PATH", java.toString(), (path, first) -> first + ":" + path);
    shell = bash.start();
  }

  /** Whether the commands that a page takes are there. */
  static boolean canRun(String... commands) {
    return Arrays.stream(commands).allMatch(ThePage::isThere);
  }

  /** What the first block with this in it printed, once it has and the next one is on. */
  String answerTo(String said) {
    int no =
        blocks.indexOf(
            blocks.stream().filter(block -> block.contains(said)).findFirst().orElseThrow());
    return Eventually.see(
            "the page's block with " + said, this::sections, sections -> sections.size() > no + 1)
        .get(no);
  }

  /** Everything that was printed so far, also by what runs in the background. */
  String everything() {
    return String.join("\n", sections());
  }

  /** The reader closes the terminal, which ends what was left in the background. */
  @Override
  public void close() throws IOException {
    shell.getOutputStream().close();
    try {
      shell.onExit().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException stuck) {
      shell.destroyForcibly();
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private String script() {
    return blocks.stream()
        .map(block -> block + "echo; echo " + MARK + "\n")
        .collect(Collectors.joining("", "", "read -r\nkill $(jobs -p)\n"));
  }

  private List<String> sections() {
    try {
      return new ArrayList<>(List.of(Files.readString(printed).split(MARK, -1)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String written(String block, Map<String, String> instead) {
    String text = block;
    for (Map.Entry<String, String> one : instead.entrySet()) {
      text = text.replace(one.getKey(), one.getValue());
    }
    return text;
  }

  private static boolean isThere(String command) {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }
}
