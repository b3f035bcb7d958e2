package org.gendan.launcher.stack;

import java.sql.Connection;
import java.sql.SQLException;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Problem;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections for checking: a role that may read the views of the schema {@code inv} and nothing
 * else. The views show every row, because the connection carries the scope of somebody who sees
 * all.
 */
public final class VerifierLogin {

  private static final String SEES_ALL =
      "-c app.customers=* -c app.plants=* -c app.workshops=* -c app.partners=*";

  private final int port;
  private final String password;

  private VerifierLogin(int port, String password) {
    this.port = port;
    this.password = password;
  }

  /** The login of the database server of this home, which listens on this port. */
  public static VerifierLogin of(Home home, int port) {
    Passwords passwords = Passwords.in(home.postgres().resolve("passwords.properties"));
    return new VerifierLogin(port, passwords.of(Postgres.VERIFIER));
  }

  /** What a service shows, as of one instant. */
  public Connection connect(String service) {
    String name = "gendan_" + service;
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + name);
    source.setUser(Postgres.VERIFIER);
    source.setPassword(password);
    source.setOptions(SEES_ALL);
    source.setApplicationName("verify");
    source.setConnectTimeout(5);
    try {
      Connection connection = source.getConnection();
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return connection;
    } catch (SQLException e) {
      throw Problem.of("postgres.sql", name, e).because(e);
    }
  }
}
