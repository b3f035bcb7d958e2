package org.gendan.platform.access;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.WeakHashMap;
import org.gendan.platform.access.Scope.Kind;
import org.postgresql.jdbc.PgConnection;

/**
 * Tells each connection whose scope it works in, for row-level security. Every time a connection is
 * taken from the pool it gets its new caller's scope, so that of the one before cannot outlive its
 * call; a round trip is spent only where the two differ. Outside any request or background work
 * nothing is visible.
 */
@ApplicationScoped
class ScopedConnections implements AgroalPoolInterceptor {

  private static final String SQL =
      """
      select set_config('app.plants', ?, false), set_config('app.workshops', ?, false),
             set_config('app.regions', ?, false), set_config('app.customers', ?, false),
             set_config('app.partners', ?, false)\
      """;

  private final Scope scope;

  /** What was last set on each physical connection; nothing else ever sets these. */
  private final Map<Connection, List<String>> told =
      Collections.synchronizedMap(new WeakHashMap<>());

  ScopedConnections(Scope scope) {
    this.scope = scope;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    List<String> wanted = wanted();
    try {
      Connection physical = connection.unwrap(PgConnection.class);
      if (!wanted.equals(told.get(physical))) {
        told.remove(physical); // whatever happens next, nobody takes it for the old one
        tell(connection, wanted);
        if (connection.getAutoCommit()) { // else a rollback would take it back
          told.put(physical, wanted);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Scope not set on the connection", e);
    }
  }

  private List<String> wanted() {
    boolean known = Arc.container().requestContext().isActive();
    return Arrays.stream(Kind.values())
        .map(kind -> known ? String.join(",", new TreeSet<>(scope.values(kind))) : "")
        .toList();
  }

  private static void tell(Connection connection, List<String> values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      for (int kind = 0; kind < values.size(); kind++) {
        statement.setString(kind + 1, values.get(kind));
      }
      statement.execute();
    }
  }
}
