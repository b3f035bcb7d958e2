package org.gendan.partner.row;

import java.util.List;
import java.util.Locale;

/**
 * A column of a kind of file.
 *
 * @param name as programs call it
 * @param titles as people head it, in both languages
 * @param required whether a table without it says too little
 */
public record Column(String name, boolean required, List<String> titles) {

  static Column required(String name, String... titles) {
    return new Column(name, true, List.of(titles));
  }

  static Column optional(String name, String... titles) {
    return new Column(name, false, List.of(titles));
  }

  boolean headed(String title) {
    String plain = plain(title);
    return plain(name).equals(plain)
        || titles.stream().anyMatch(known -> plain(known).equals(plain));
  }

  /** Case, blanks and marks between words say nothing. */
  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-*:：()（）]", "");
  }
}
