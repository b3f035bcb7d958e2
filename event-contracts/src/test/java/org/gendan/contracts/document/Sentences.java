package org.gendan.contracts.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.contracts.committed.CommittedFiles;

/** The first sentence that the source says about each record or enum. */
final class Sentences {

  private static final Pattern DOCUMENTED =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?(?:record|enum)\\s+(\\w+)", Pattern.DOTALL);

  private final Map<String, String> byName = new LinkedHashMap<>();

  private Sentences() {}

  static Sentences load() {
    Sentences sentences = new Sentences();
    CommittedFiles.below(CommittedFiles.SOURCES, ".java")
        .forEach(file -> sentences.collect(CommittedFiles.read(file)));
    return sentences;
  }

  /** Empty when nobody wrote one. */
  String of(Class<?> type) {
    return byName.getOrDefault(type.getSimpleName(), "");
  }

  private void collect(String source) {
    Matcher matcher = DOCUMENTED.matcher(source);
    while (matcher.find()) {
      byName.put(matcher.group(2), firstSentence(matcher.group(1)));
    }
  }

  private static String firstSentence(String comment) {
    String text =
        comment
            .replaceAll("(?m)^\\s*\\*\\s?", "")
            .replaceAll("\\{@(?:code|link)\\s+([^}]*)}", "`$1`")
            .replaceAll("\\s+", " ")
            .strip();
    Matcher end = Pattern.compile("\\.(?= [A-Z@]|$)").matcher(text);
    return end.find() ? text.substring(0, end.end()) : text;
  }
}
