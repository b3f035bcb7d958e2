package org.gendan.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gendan.benchmarks.site.Databases;

/**
 * The rows that something wrote into one table, in equal pieces, and an empty copy of the table to
 * write them to again. The rows travel as the database itself writes and reads them.
 */
public final class Written {

  private static final String EMPTY = "{}";

  private final String target;
  private final String[] pieces;
  private final long rows;

  private Written(String target, String[] pieces, long rows) {
    this.target = target;
    this.pieces = pieces;
    this.rows = rows;
  }

  /**
   * Reads what was written to a database and makes copies of its tables in the floor's database.
   *
   * @param since only rows of this transaction or later ones
   * @param works how many pieces of work wrote all these rows
   * @param pieces how many of them to keep
   * @param without tables to leave out
   */
  public static List<Written> to(
      Databases databases,
      String database,
      long since,
      long works,
      int pieces,
      List<String> without)
      throws SQLException {
    List<Written> all = new ArrayList<>();
    try (Connection source = databases.connect(database);
        Connection floor = databases.connect(Databases.FLOOR)) {
      for (String table : tables(source)) {
        long rows = without.contains(table) ? 0 : count(source, table, since);
        if (rows > 0) {
          String target = database + "_" + table;
          copyShape(source, floor, table, target);
          long kept = Math.max(1, rows * pieces / works);
          all.add(new Written(target, read(source, table, since, kept, pieces), rows));
        }
      }
    }
    return all;
  }

  /** The same rows for another table of the same shape, made here. */
  public Written again(Databases databases, String suffix) throws SQLException {
    try (Connection floor = databases.connect(Databases.FLOOR);
        Statement statement = floor.createStatement()) {
      statement.execute("drop table if exists " + target + suffix);
      statement.execute("create table " + target + suffix + " (like " + target + " including all)");
    }
    return new Written(target + suffix, pieces, rows);
  }

  /** One statement that writes a piece. */
  String insert() {
    return "insert into %1$s overriding system value select * from unnest(cast(? as %1$s[]))"
        .formatted(target);
  }

  public String target() {
    return target;
  }

  int pieces() {
    return pieces.length;
  }

  String piece(int no) {
    return pieces[no];
  }

  /** How many rows there were in all. */
  public long rows() {
    return rows;
  }

  private static List<String> tables(Connection source) throws SQLException {
    return texts(
        source,
        """
        select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where nspname = 'public' and relkind in ('r', 'p') and not relispartition
          and relname not like 'flyway%' order by 1""");
  }

  private static long count(Connection source, String table, long since) throws SQLException {
    try (Statement statement = source.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*) from " + table + " where xmin::text::bigint >= " + since)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Columns and indexes; what checks a row costs little and needs other tables. */
  private static void copyShape(Connection source, Connection floor, String table, String target)
      throws SQLException {
    String columns =
        String.join(
            ", ",
            texts(
                source,
                """
                select quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)
                  || case when attnotnull then ' not null' else '' end
                from pg_attribute where attrelid = 'public.%s'::regclass and attnum > 0 and not attisdropped
                order by attnum"""
                    .formatted(table)));
    try (Statement statement = floor.createStatement()) {
      statement.execute("drop table if exists " + target);
      statement.execute("create table " + target + " (" + columns + ")");
      for (String index :
          texts(
              source,
              "select pg_get_indexdef(indexrelid) from pg_index where indrelid = 'public.%s'::regclass"
                  .formatted(table))) {
        statement.execute(
            index
                .replaceFirst("INDEX \\S+ ON (ONLY )?", "INDEX ON ")
                .replaceFirst(" public\\." + table + " ", " " + target + " "));
      }
    }
  }

  private static String[] read(Connection source, String table, long since, long kept, int pieces)
      throws SQLException {
    String[] read = new String[pieces];
    Arrays.fill(read, EMPTY);
    String query =
        """
        select n * %d / %d, array_agg(r)::text from (
          select t as r, row_number() over (order by ctid) - 1 as n from %s t
          where xmin::text::bigint >= ?) numbered
        where n < ? group by 1"""
            .formatted(pieces, kept, table);
    try (PreparedStatement statement = source.prepareStatement(query)) {
      statement.setLong(1, since);
      statement.setLong(2, kept);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          read[rows.getInt(1)] = rows.getString(2);
        }
      }
    }
    return read;
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
