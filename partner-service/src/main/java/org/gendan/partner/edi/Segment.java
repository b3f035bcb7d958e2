package org.gendan.partner.edi;

import java.util.List;
import java.util.Map;
import org.gendan.platform.problem.FieldError;
import org.gendan.platform.problem.RuleBroken;

/**
 * A segment.
 *
 * @param position counted from 1, as the sender counts
 * @param elements each with its components
 */
record Segment(int position, String tag, List<List<String>> elements) {

  /** The first component of an element, counted from 1; empty when absent. */
  String at(int element) {
    return at(element, 1);
  }

  String at(int element, int component) {
    if (element > elements.size() || component > elements.get(element - 1).size()) {
      return "";
    }
    return elements.get(element - 1).get(component - 1);
  }

  boolean is(String wanted) {
    return tag.equals(wanted);
  }

  /** The interchange cannot be taken because of this segment. */
  RuleBroken refused(String code, int element) {
    return refused(code, element, element == 0 ? "" : at(element));
  }

  RuleBroken refused(String code, int element, String found) {
    return new RuleBroken("edi/not-acceptable", Map.of())
        .with(
            new FieldError(
                pointer(element),
                code,
                Map.of("segment", position, "tag", tag, "element", element, "found", found)));
  }

  Warning warning(String code, int element) {
    return new Warning(
        pointer(element),
        code,
        Map.of("segment", String.valueOf(position), "tag", tag, "found", at(element)));
  }

  private String pointer(int element) {
    return "/segments/" + position + (element == 0 ? "" : "/" + element);
  }
}
