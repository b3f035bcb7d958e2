package org.gendan.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.process.ManagedProcess;
import org.gendan.launcher.process.Waiting;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL server in a folder of ours. */
public final class Postgres implements Running {

  /**
   * What a power cut must not undo. Checked at each start, for configuration files can be edited.
   */
  public static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  static final Duration START = Duration.ofMinutes(3);
  static final String SUPERUSER = "postgres";

  /** Reads the views by which the services' promises are checked, and nothing else. */
  static final String VERIFIER = "gendan_verify";

  private final ManagedProcess process;
  private final int port;
  private final Passwords passwords;

  private Postgres(ManagedProcess process, int port, Passwords passwords) {
    this.process = process;
    this.port = port;
    this.passwords = passwords;
  }

  /**
   * Starts a server whose data live in {@code folder}, creating them when there are none.
   *
   * @param port where to listen; 0 takes a free one
   * @param durable false only for databases that are thrown away
   */
  public static Postgres start(Path folder, int port, boolean durable) {
    return start(folder, port, durable, folder.resolve("postgres.log"), null);
  }

  static Postgres start(Path folder, int port, boolean durable, Path log, @Nullable Path pidFile) {
    PostgresBinaries binaries = PostgresBinaries.unpacked();
    Path data = folder.resolve("data");
    Passwords passwords = Passwords.in(prepared(folder).resolve("passwords.properties"));
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      Cluster.create(binaries, folder, passwords.of(SUPERUSER), log);
    }
    int chosen = port == 0 ? Ports.freePort() : port;
    List<String> command = binaries.command("postgres", Cluster.arguments(data, chosen, durable));
    Postgres postgres =
        new Postgres(
            ManagedProcess.start(
                new ManagedProcess.Plan("postgres", command, Map.of(), folder, log, pidFile)),
            chosen,
            passwords);
    postgres.awaitReady(data, durable);
    return postgres;
  }

  @Override
  public ManagedProcess process() {
    return process;
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The database {@code gendan_<service>} with its two roles; made when it is missing. */
  public ServiceDatabase createServiceDatabase(String service) {
    String owner = service + "_owner";
    String user = service + "_app";
    String name = "gendan_" + service;
    new Databases(this).create(name, owner, passwords.of(owner));
    new Databases(this).allow(name, owner, user, passwords.of(user));
    return new ServiceDatabase(jdbcUrl(name), owner, passwords.of(owner), user, passwords.of(user));
  }

  /** A database for a product that looks after its own tables. */
  ServiceDatabase createDatabase(String name, String owner) {
    new Databases(this).create(name, owner, passwords.of(owner));
    return new ServiceDatabase(
        jdbcUrl(name), owner, passwords.of(owner), owner, passwords.of(owner));
  }

  /** A password that lives beside the database's own. */
  String password(String name) {
    return passwords.of(name);
  }

  Connection connect(String database) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl(database));
    source.setUser(SUPERUSER);
    source.setPassword(passwords.of(SUPERUSER));
    source.setConnectTimeout(5);
    return source.getConnection();
  }

  /** Ends open connections at once and writes a clean checkpoint. */
  @Override
  public void close() {
    process.stop(Duration.ofSeconds(30), "INT");
  }

  private void awaitReady(Path data, boolean durable) {
    Waiting.until(
        START,
        process,
        () -> {
          try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
          }
        },
        () -> Problem.of("postgres.start", data, process.lastWords()));
    if (durable) {
      Closing.unless(this, () -> new Databases(this).require(DURABLE));
    }
    Closing.unless(this, () -> new Databases(this).verifier(passwords.of(VERIFIER)));
  }

  private static Path prepared(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw Problem.of("home.broken", folder, e).because(e);
    }
  }
}
