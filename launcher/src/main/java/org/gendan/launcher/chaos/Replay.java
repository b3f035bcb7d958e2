package org.gendan.launcher.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gendan.launcher.stack.ConsumerGroups;
import org.gendan.launcher.stack.StackDatabases;

/** Lets every reader read everything again, and says which tables that changed: none should be. */
public final class Replay {

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /**
   * What came of it.
   *
   * @param changed as service.table
   */
  public record Outcome(int groups, int tables, List<String> changed) {}

  private final StackDatabases databases;
  private final String bootstrap;

  public Replay(StackDatabases databases, String bootstrap) {
    this.databases = databases;
    this.bootstrap = bootstrap;
  }

  public Outcome run() {
    Quiet quiet = new Quiet(databases, bootstrap);
    quiet.await(PATIENCE);
    Map<String, String> before = Tables.hashes(databases);
    int groups = rewind();
    quiet.await(PATIENCE);
    Map<String, String> after = Tables.hashes(databases);
    List<String> changed = new ArrayList<>(before.keySet());
    changed.removeIf(table -> Objects.equals(before.get(table), after.get(table)));
    return new Outcome(groups, before.size(), changed);
  }

  private int rewind() {
    try (ConsumerGroups groups = new ConsumerGroups(bootstrap)) {
      groups.rewind();
      return groups.names().size();
    }
  }
}
