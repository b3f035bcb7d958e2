package org.gendan.production.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which product is made of which, whatever the day. */
final class ProductStructure {

  private final Map<String, Set<String>> components;

  ProductStructure(Map<String, Set<String>> components) {
    this.components = new HashMap<>(components);
  }

  /** Puts a product's components in place of those it had. */
  void put(String product, Set<String> of) {
    components.put(product, of);
  }

  /**
   * A product that would be made of itself, as the path from it back to it; only paths through
   * these are searched.
   */
  Optional<List<String>> cycle(Collection<String> through) {
    Map<String, Boolean> finished = new HashMap<>();
    for (String product : through) {
      Optional<List<String>> found = search(product, finished);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Depth first with an own stack: structures may be deeper than a thread's. */
  private Optional<List<String>> search(String start, Map<String, Boolean> finished) {
    List<String> path = new ArrayList<>();
    List<List<String>> open = new ArrayList<>();
    enter(start, path, open, finished);
    while (!open.isEmpty()) {
      List<String> todo = open.getLast();
      if (todo.isEmpty()) {
        open.removeLast();
        finished.put(path.removeLast(), true);
        continue;
      }
      String next = todo.removeLast();
      Boolean done = finished.get(next);
      if (done == null) {
        enter(next, path, open, finished);
      } else if (!done) {
        List<String> cycle = new ArrayList<>(path.subList(path.indexOf(next), path.size()));
        cycle.add(next);
        return Optional.of(cycle);
      }
    }
    return Optional.empty();
  }

  private void enter(
      String product, List<String> path, List<List<String>> open, Map<String, Boolean> finished) {
    if (finished.putIfAbsent(product, false) == null) {
      path.add(product);
      open.add(new ArrayList<>(components.getOrDefault(product, Set.of())));
    }
  }
}
