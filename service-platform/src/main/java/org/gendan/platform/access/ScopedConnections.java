package org.gendan.platform.access;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.gendan.platform.access.Scope.Kind;

/**
 * Tells each connection whose scope it works in, for row-level security. Every time a connection is
 * taken from the pool all kinds are set anew, so no caller's scope can outlive its call. Outside
 * any request or background work nothing is visible.
 */
@ApplicationScoped
class ScopedConnections implements AgroalPoolInterceptor {

  private static final String SQL =
      """
      select set_config('app.plants', ?, false), set_config('app.workshops', ?, false),
             set_config('app.regions', ?, false), set_config('app.customers', ?, false)""";

  private final Scope scope;

  ScopedConnections(Scope scope) {
    this.scope = scope;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    boolean known = Arc.container().requestContext().isActive();
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      int position = 1;
      for (Kind kind : Kind.values()) {
        statement.setString(position++, known ? String.join(",", scope.values(kind)) : "");
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("Scope not set on the connection", e);
    }
  }
}
