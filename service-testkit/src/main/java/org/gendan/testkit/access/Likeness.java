package org.gendan.testkit.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.gendan.testkit.input.Caller.Answer;
import org.jspecify.annotations.Nullable;

/** Whether a foreign thing answers exactly like one that never was. */
final class Likeness {

  private static final Set<String> THEIR_OWN = Set.of("content-length", "date", "gendan-now");
  private static final int SHORTEST_NAME = 6;

  private Likeness() {}

  /**
   * What tells the two apart.
   *
   * @param foreign the address of the foreign thing; its parts may be repeated in the answer
   * @param nowhere the address of nothing
   * @return null when nothing does
   */
  static @Nullable String flaw(Answer theirs, Answer missing, String foreign, String nowhere) {
    if (theirs.status() != missing.status()) {
      return "foreign answers " + theirs.status() + ", missing " + missing.status();
    }
    if (!headers(theirs).equals(headers(missing))) {
      return "foreign has headers " + headers(theirs) + ", missing " + headers(missing);
    }
    String one = told(theirs, foreign);
    String other = told(missing, nowhere);
    return one.equals(other) ? null : "foreign tells " + one + ", missing " + other;
  }

  private static Set<String> headers(Answer answer) {
    Set<String> headers = new TreeSet<>();
    answer
        .headers()
        .forEach(
            (name, values) -> {
              if (!THEIR_OWN.contains(name)) {
                headers.add(name + "=" + values);
              }
            });
    return headers;
  }

  /** The problem without its number, and without what the caller named. */
  private static String told(Answer answer, String address) {
    ObjectNode problem = (ObjectNode) answer.parsed();
    problem.remove("instance");
    String told = problem.toString();
    for (String part : address.split("[/?&=]", -1)) {
      told = part.length() < SHORTEST_NAME ? told : told.replace(part, "…");
    }
    return told;
  }
}
