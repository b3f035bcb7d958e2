package org.gendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The drawing of a state machine in {@code docs/generated/states}, made from its enum so that it
 * cannot lie.
 */
public final class StateDiagram {

  private StateDiagram() {}

  /** Compares the committed drawing with the enum; {@code -Dgendan.regenerate=true} writes it. */
  public static <S extends Enum<S>> void assertFresh(
      String name, S[] states, Function<S, Set<S>> next) {
    Path file =
        Path.of(
            System.getProperty("gendan.root", ".."), "docs", "generated", "states", name + ".md");
    String drawing = draw(name, states, next);
    try {
      if (Boolean.getBoolean("gendan.regenerate")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, drawing);
      }
      assertThat(file).exists();
      assertThat(Files.readString(file))
          .as("%s is stale; run with -Dgendan.regenerate=true", file)
          .isEqualTo(drawing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The states from which no other state is ever the last one: each must lead to an end. */
  public static <S extends Enum<S>> void assertEveryStateEnds(
      S[] states, Function<S, Set<S>> next) {
    for (S state : states) {
      assertThat(reachable(state, next))
          .as("ends reachable from %s", state)
          .anyMatch(end -> next.apply(end).isEmpty());
    }
  }

  private static <S extends Enum<S>> Set<S> reachable(S from, Function<S, Set<S>> next) {
    Set<S> found = new java.util.HashSet<>(Set.of(from));
    Collection<S> edge = Set.of(from);
    while (!edge.isEmpty()) {
      edge = edge.stream().flatMap(state -> next.apply(state).stream()).filter(found::add).toList();
    }
    return found;
  }

  private static <S extends Enum<S>> String draw(
      String name, S[] states, Function<S, Set<S>> next) {
    String arrows =
        Arrays.stream(states)
            .flatMap(
                from ->
                    next.apply(from).stream().sorted().map(to -> "  " + from + " --> " + to + "\n"))
            .collect(Collectors.joining());
    String ends =
        Arrays.stream(states)
            .filter(state -> next.apply(state).isEmpty())
            .map(state -> "  " + state + " --> [*]\n")
            .collect(Collectors.joining());
    return "# %s\n\n```mermaid\nstateDiagram-v2\n  [*] --> %s\n%s%s```\n"
        .formatted(name, states[0], arrows, ends);
  }
}
