package org.gendan.e2e;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Somebody with every right on a service's database, past all triggers: what the services promise
 * must be seen to be broken even then. What it keeps in temporary tables lasts until it leaves.
 */
final class Superuser implements AutoCloseable {

  private final Connection connection;

  Superuser(String service) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    int port = TheStack.state().component("postgres").orElseThrow().port();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/gendan_" + service);
    source.setUser("postgres");
    source.setPassword(password());
    try {
      this.connection = source.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    run(List.of("set session_replication_role = replica"));
  }

  /** Runs statements; at least one row must have changed by the last one that changes rows. */
  void run(List<String> statements) {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        boolean changes =
            sql.startsWith("update") || sql.startsWith("delete") || sql.startsWith("insert");
        boolean rows = statement.execute(sql);
        if (changes && !rows && statement.getUpdateCount() == 0) {
          throw new AssertionError("Nothing to tamper with: " + sql);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(statements.toString(), e);
    }
  }

  private static String password() {
    Properties passwords = new Properties();
    try (Reader file =
        Files.newBufferedReader(TheStack.home().postgres().resolve("passwords.properties"))) {
      passwords.load(file);
      return passwords.getProperty("postgres");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
