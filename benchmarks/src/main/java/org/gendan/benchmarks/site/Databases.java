package org.gendan.benchmarks.site;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.gendan.launcher.imports.rest.StackApi;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.supervise.StackState;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases of the measured stack, as their superuser: the floors are built beside them. */
public record Databases(Path folder, String url) {

  /** Where floors are measured. */
  public static final String FLOOR = "gendan_floor";

  static Databases of(Home home, StackState state) {
    return new Databases(home.postgres(), StackApi.url(state, "postgres"));
  }

  /** Those of the services. */
  public static List<String> ofServices() {
    return Ports.SERVICES.stream().map(Databases::of).toList();
  }

  public static String of(String service) {
    return "gendan_" + service;
  }

  public Connection connect(String database) throws SQLException {
    return superuser(folder, url + database);
  }

  /** A floor starts from an empty database of its own. */
  public void recreateFloor() throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + FLOOR + " with (force)");
      statement.execute("create database " + FLOOR);
    }
  }

  /** A point in the history of all databases; rows written later have a higher transaction. */
  public long now() throws SQLException {
    return number("postgres", "select pg_current_xact_id()::text::bigint");
  }

  public long number(String database, String query) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  static Connection superuser(Path folder, String url) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser("postgres");
    source.setPassword(password(folder.resolve("passwords.properties")));
    source.setReWriteBatchedInserts(true);
    return source.getConnection();
  }

  private static String password(Path file) {
    Properties passwords = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      passwords.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Stream.of(passwords.getProperty("postgres")).findFirst().orElseThrow();
  }
}
