package org.gendan.partner.edi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ends the parts of an interchange.
 *
 * @param release takes its meaning from the mark behind it; null where there is none
 */
record Marks(char end, char element, @Nullable Character component, @Nullable Character release) {

  /** As the service string advice of EDIFACT names them. */
  static Marks advised(String una) {
    return new Marks(
        una.charAt(8), una.charAt(4), una.charAt(3), una.charAt(6) == ' ' ? null : una.charAt(6));
  }

  /** Cuts a text into segments without asking whether they make sense. */
  List<Segment> cut(String text) {
    List<Segment> segments = new ArrayList<>();
    for (String written : parts(text, end)) {
      String[] elements = parts(written.strip(), element);
      if (!elements[0].isEmpty()) {
        segments.add(
            new Segment(
                segments.size() + 1,
                elements[0],
                Arrays.stream(elements).skip(1).map(this::components).toList()));
      }
    }
    return segments;
  }

  private List<String> components(String text) {
    return component == null
        ? List.of(text)
        : Arrays.stream(parts(text, component)).map(this::plain).toList();
  }

  private String[] parts(String text, char mark) {
    String unreleased = release == null ? "" : "(?<!" + Pattern.quote(release.toString()) + ")";
    return text.split(unreleased + Pattern.quote(String.valueOf(mark)), -1);
  }

  private String plain(String text) {
    return release == null
        ? text
        : text.replaceAll(Pattern.quote(release.toString()) + "(.)", "$1");
  }
}
