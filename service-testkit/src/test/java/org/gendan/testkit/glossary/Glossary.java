package org.gendan.testkit.glossary;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of {@code docs/glossary.md}: each term with the names its last column gives. */
record Glossary(List<Entry> entries) {

  /** What a name stands for; without a word before it, it is a class. */
  enum Kind {
    CLASS,
    TABLE,
    TOPIC,
    ROLE
  }

  /** One name of the source, for example a table's. */
  record Name(Kind kind, String text) {

    @Override
    public String toString() {
      return kind + " " + text;
    }
  }

  /** One term of the glossary. */
  record Entry(String term, List<Name> names) {}

  private static final Pattern NAME = Pattern.compile("(?:(table|topic|role) )?`([^`]+)`");

  static Glossary read(String page) {
    return new Glossary(
        page.lines()
            .filter(line -> line.startsWith("|"))
            .skip(2) // the table's head and the line below it
            .map(Glossary::entry)
            .toList());
  }

  private static Entry entry(String row) {
    String[] cells = row.split("\\|", -1);
    Matcher found = NAME.matcher(cells[cells.length - 2]);
    return new Entry(cells[1].strip(), found.results().map(Glossary::name).toList());
  }

  private static Name name(MatchResult found) {
    String word = found.group(1);
    Kind kind =
        Stream.of(Kind.values())
            .filter(one -> one.name().equalsIgnoreCase(word))
            .findFirst()
            .orElse(Kind.CLASS);
    return new Name(kind, found.group(2));
  }
}
