package org.gendan.launcher.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.machine.Problem;

/** Databases and roles of a cluster, set up by its superuser; each step may be repeated. */
final class Databases {

  private final Postgres postgres;

  Databases(Postgres postgres) {
    this.postgres = postgres;
  }

  /** A database that only its owner may connect to. */
  void create(String name, String owner, String password) {
    try (Connection connection = postgres.connect("postgres")) {
      role(connection, owner, password);
      if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
        run(connection, "create database " + name + " owner " + owner);
      }
      run(connection, "revoke all on database " + name + " from public");
    } catch (SQLException e) {
      throw Problem.of("postgres.sql", name, e).because(e);
    }
  }

  /** Who checks what the services promise: may look at what they show for that, in no other way. */
  void verifier(String password) {
    try (Connection connection = postgres.connect("postgres")) {
      role(connection, Postgres.VERIFIER, password);
      run(
          connection,
          "alter role " + Postgres.VERIFIER + " set default_transaction_read_only = on");
    } catch (SQLException e) {
      throw Problem.of("postgres.sql", Postgres.VERIFIER, e).because(e);
    }
  }

  /**
   * Lets a role read and write the rows of everything the owner makes, now and later, and the
   * verifier read what the owner shows in the schema {@code inv}.
   */
  void allow(String name, String owner, String user, String password) {
    try (Connection connection = postgres.connect(name)) {
      role(connection, user, password);
      grants(name, owner, user).forEach(grant -> run(connection, grant));
      shown(name, owner).forEach(grant -> run(connection, grant));
    } catch (SQLException e) {
      throw Problem.of("postgres.sql", name, e).because(e);
    }
  }

  /** Fails when the running server has other settings than these. */
  void require(Map<String, String> settings) {
    try (Connection connection = postgres.connect("postgres")) {
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        String actual = show(connection, setting.getKey());
        if (!actual.equals(setting.getValue())) {
          throw Problem.of("durability", "PostgreSQL", setting.getKey(), actual);
        }
      }
    } catch (SQLException e) {
      throw Problem.of("postgres.sql", "postgres", e).because(e);
    }
  }

  private static List<String> grants(String name, String owner, String user) {
    String later = "alter default privileges for role " + owner + " in schema public grant ";
    return List.of(
        "grant connect on database " + name + " to " + user,
        "revoke all on schema public from public",
        "grant usage on schema public to " + user,
        later + "select, insert, update, delete on tables to " + user,
        later + "usage, select on sequences to " + user);
  }

  /** The schema is there before its views, so that what is made in it later can be seen too. */
  private static List<String> shown(String name, String owner) {
    String later = "alter default privileges for role " + owner;
    String verifier = Postgres.VERIFIER;
    return List.of(
        "grant connect on database " + name + " to " + verifier,
        "create schema if not exists inv authorization " + owner,
        "grant usage on schema inv to " + verifier,
        "grant select on all tables in schema inv to " + verifier,
        later + " in schema inv grant select on tables to " + verifier);
  }

  private static void role(Connection connection, String name, String password)
      throws SQLException {
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
      run(connection, "create role " + name);
    }
    run(
        connection,
        "alter role "
            + name
            + " login nosuperuser nocreatedb nocreaterole nobypassrls password '"
            + password
            + "'");
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw Problem.of("postgres.sql", sql.replaceAll("password '.*'", ""), e).because(e);
    }
  }
}
