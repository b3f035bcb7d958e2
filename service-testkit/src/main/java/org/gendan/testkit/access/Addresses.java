package org.gendan.testkit.access;

import static java.util.Comparator.naturalOrder;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.gendan.testkit.access.Grant.Reach;

/** Fills the places of a path with something of ours, of somebody else's, or with nothing. */
final class Addresses {

  /** One of ours and one of theirs. */
  record Pair(String ours, String theirs) {}

  private static final String NOBODY = "none-such";

  /** The longest path first: a part of a document is found before the document. */
  private static final Comparator<String> INNERMOST =
      Comparator.comparingInt(String::length).reversed().thenComparing(naturalOrder());

  private final Map<String, Pair> known = new TreeMap<>(INNERMOST);
  private final Map<Reach, Map<String, Pair>> special = new EnumMap<>(Reach.class);

  private final Map<String, String> queries = new HashMap<>();

  void know(String path, String ours, String theirs) {
    known.put(path, new Pair(ours, theirs));
  }

  /** The same, where whoever is narrowed in this way has something else than others have. */
  void know(Reach reach, String path, String ours, String theirs) {
    special
        .computeIfAbsent(reach, first -> new TreeMap<>(INNERMOST))
        .put(path, new Pair(ours, theirs));
  }

  /** An operation that is not answered without this query; it may have places of its own. */
  void ask(String path, String query) {
    queries.put(path, path + "?" + query);
  }

  /** The path with the query it needs. */
  String whole(String path) {
    return queries.getOrDefault(path, path);
  }

  /** Whether the path leads to something that one of us has and the other has not. */
  boolean namesTheirs(String path, Reach reach) {
    return !ours(path, reach).equals(theirs(path, reach));
  }

  String ours(String path, Reach reach) {
    return filled(path, reach, Pair::ours);
  }

  String theirs(String path, Reach reach) {
    return filled(path, reach, Pair::theirs);
  }

  String missing(String path, Reach reach) {
    return filled(path, reach, Addresses::nothingLike);
  }

  private String filled(String path, Reach reach, Function<Pair, String> choice) {
    Map<String, Pair> things = new TreeMap<>(INNERMOST);
    things.putAll(known);
    things.putAll(special.getOrDefault(reach, Map.of()));
    String filled = whole(path);
    for (Map.Entry<String, Pair> one : things.entrySet()) {
      if (begins(filled, one.getKey())) {
        String start = one.getKey().substring(0, one.getKey().lastIndexOf('{'));
        filled = start + choice.apply(one.getValue()) + filled.substring(one.getKey().length());
      }
    }
    return none(filled);
  }

  /** The path with nothing in its places. */
  static String none(String path) {
    return path.replace("{day}", "2030-01-15")
        .replaceAll("\\{(record|partition|offset|stepNo)}", "99")
        .replaceAll("\\{[^}]*}", NOBODY);
  }

  private static boolean begins(String path, String with) {
    return path.startsWith(with)
        && (path.length() == with.length() || "/&".indexOf(path.charAt(with.length())) >= 0);
  }

  /** An id of nothing for an id, a name of nothing for a name; a number may stand anywhere. */
  private static String nothingLike(Pair pair) {
    String ours = pair.ours();
    if (ours.chars().allMatch(Character::isDigit)) {
      return ours;
    }
    boolean id = ours.length() == 36 && ours.charAt(8) == '-';
    return id ? UUID.randomUUID().toString() : NOBODY;
  }
}
