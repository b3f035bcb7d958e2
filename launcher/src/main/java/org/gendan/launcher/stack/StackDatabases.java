package org.gendan.launcher.stack;

import java.sql.Connection;
import java.sql.SQLException;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Settings;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The services' databases of a stack, as its superuser sees them: every row, whatever the scope.
 */
public final class StackDatabases {

  private final Passwords passwords;
  private final int port;

  public StackDatabases(Home home) {
    this.passwords = Passwords.in(home.postgres().resolve("passwords.properties"));
    this.port = Settings.load(home).ports().of("postgres");
  }

  public Connection connect(String service) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/gendan_" + service);
    source.setUser(Postgres.SUPERUSER);
    source.setPassword(passwords.of(Postgres.SUPERUSER));
    source.setConnectTimeout(2);
    source.setSocketTimeout(60);
    return source.getConnection();
  }
}
