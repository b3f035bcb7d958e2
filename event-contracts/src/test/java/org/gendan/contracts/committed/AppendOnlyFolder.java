package org.gendan.contracts.committed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder whose JSON files are added but never edited or removed. Its {@code SHA256SUMS} remembers
 * each file as it was first committed ({@code sha256sum -c} reads it too).
 */
public record AppendOnlyFolder(Path folder) {

  /**
   * What is wrong, in words; empty when every listed file is untouched and every file is listed.
   */
  public List<String> problems() {
    Map<String, String> listed = listed();
    List<String> problems = new ArrayList<>();
    listed.forEach(
        (name, sum) -> {
          Path file = folder.resolve(name);
          if (!Files.exists(file)) {
            problems.add(name + " was removed");
          } else if (!sum.equals(sumOf(file))) {
            problems.add(name + " was edited; add a new file instead");
          }
        });
    unlisted(listed).forEach(name -> problems.add(name + " is not listed in SHA256SUMS"));
    return problems;
  }

  /** Lists files that are new; what is listed stays as it is. */
  public void listNewFiles() {
    Map<String, String> listed = listed();
    List<String> added = unlisted(listed);
    if (added.isEmpty()) {
      return;
    }
    added.forEach(name -> listed.put(name, sumOf(folder.resolve(name))));
    StringBuilder text = new StringBuilder();
    listed.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
    CommittedFiles.write(list(), text.toString());
  }

  private List<String> unlisted(Map<String, String> listed) {
    return CommittedFiles.below(folder, ".json").stream()
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .filter(name -> !listed.containsKey(name))
        .toList();
  }

  private Map<String, String> listed() {
    Map<String, String> sums = new LinkedHashMap<>();
    if (Files.exists(list())) {
      CommittedFiles.read(list())
          .lines()
          .map(line -> line.split("  ", 2))
          .forEach(line -> sums.put(line[1], line[0]));
    }
    return sums;
  }

  private Path list() {
    return folder.resolve("SHA256SUMS");
  }

  private static String sumOf(Path file) {
    try {
      // Line ends may differ between checkouts; the content may not.
      byte[] text = CommittedFiles.read(file).replace("\r\n", "\n").getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
