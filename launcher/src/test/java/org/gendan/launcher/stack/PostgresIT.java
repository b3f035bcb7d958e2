package org.gendan.launcher.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.gendan.launcher.machine.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresIT {

  @TempDir private Path folder = Path.of("");

  @Test
  void theRuntimeRoleWritesRowsButNotTables() throws Exception {
    try (Postgres postgres = Postgres.start(folder, 0, false)) {
      ServiceDatabase database = postgres.createServiceDatabase("order");
      try (Connection owner = connect(database.url(), database.owner(), database.ownerPassword())) {
        run(owner, "create schema if not exists inv");
        run(owner, "create table orders (id bigint generated always as identity, name text)");
        run(owner, "create view inv.names as select name from orders");
      }

      try (Connection app = connect(database.url(), database.user(), database.password())) {
        run(app, "insert into orders (name) values ('白茬餐椅')");
        assertThrows(SQLException.class, () -> one(app, "select name from inv.names"));
        assertEquals("false false", one(app, ROLE));
        assertThrows(SQLException.class, () -> run(app, "create table mine (id int)"));
        assertThrows(SQLException.class, () -> run(app, "drop table orders"));
      }
    }
  }

  @Test
  void theVerifierReadsWhatIsShownAndNothingElse() throws Exception {
    try (Postgres postgres = Postgres.start(folder, 0, false)) {
      ServiceDatabase database = postgres.createServiceDatabase("order");
      try (Connection owner = connect(database.url(), database.owner(), database.ownerPassword())) {
        run(owner, "create table orders as select '白茬餐椅' as name");
        run(owner, "create view inv.names as select name from orders");
      }
      String password = Passwords.in(folder.resolve("passwords.properties")).of(Postgres.VERIFIER);

      try (Connection verifier = connect(database.url(), Postgres.VERIFIER, password)) {
        assertEquals("白茬餐椅", one(verifier, "select name from inv.names"));
        assertEquals("false false", one(verifier, ROLE));
        assertThrows(SQLException.class, () -> one(verifier, "select name from public.orders"));
        assertThrows(SQLException.class, () -> run(verifier, "delete from inv.names"));
        run(verifier, "set default_transaction_read_only = off");
        assertThrows(SQLException.class, () -> run(verifier, "delete from inv.names"));
      }
    }
  }

  @Test
  void oneServiceCannotConnectToAnothersDatabase() throws Exception {
    try (Postgres postgres = Postgres.start(folder, 0, false)) {
      ServiceDatabase order = postgres.createServiceDatabase("order");
      ServiceDatabase finance = postgres.createServiceDatabase("finance");

      assertThrows(
          SQLException.class, () -> connect(order.url(), finance.user(), finance.password()));
      assertThrows(SQLException.class, () -> connect(order.url(), order.user(), "wrong"));
    }
  }

  @Test
  void aRestartKeepsDataAndPasswordsAndNobodyElseReadsThem() throws Exception {
    ServiceDatabase before;
    try (Postgres postgres = Postgres.start(folder, 0, true)) {
      before = postgres.createServiceDatabase("order");
      try (Connection owner = connect(before.url(), before.owner(), before.ownerPassword())) {
        run(owner, "create table orders as select 'kept' as name");
      }
    }

    try (Postgres postgres = Postgres.start(folder, 0, true)) {
      ServiceDatabase after = postgres.createServiceDatabase("order");
      assertEquals(before.password(), after.password());
      try (Connection app = connect(after.url(), after.user(), after.password())) {
        assertEquals("kept", one(app, "select name from orders"));
        assertEquals("on", one(app, "show fsync"));
      }
    }
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("passwords.properties"))));
  }

  @Test
  void aBrokenDataFolderIsOneSentenceThatNamesIt() throws Exception {
    Postgres.start(folder, 0, false).close();
    Files.delete(folder.resolve("data/global/pg_control"));

    Problem problem = assertThrows(Problem.class, () -> Postgres.start(folder, 0, false));

    assertTrue(problem.sentence().contains(folder.toString()), problem.sentence());
  }

  private static final String ROLE =
      "select rolsuper || ' ' || rolbypassrls from pg_roles where rolname = current_user";

  private static Connection connect(String url, String user, String password) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    return source.getConnection();
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
