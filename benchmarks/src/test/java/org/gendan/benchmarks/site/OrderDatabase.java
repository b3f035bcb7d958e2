package org.gendan.benchmarks.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.launcher.stack.Postgres;

/** A real PostgreSQL with the order service's tables and the benchmark's customers, no services. */
public final class OrderDatabase implements AutoCloseable {

  private final Postgres postgres;
  private final Databases databases;

  public OrderDatabase(Path folder) throws SQLException, IOException {
    this.postgres = Postgres.start(folder, 0, false);
    this.databases = new Databases(folder, postgres.jdbcUrl(""));
    postgres.createServiceDatabase("order");
    try (Connection connection = databases.connect(Databases.of("order"));
        Statement statement = connection.createStatement()) {
      for (Path migration : migrations()) {
        statement.execute(Files.readString(migration));
      }
      statement.execute(
          """
          insert into known_customers (id, code, name, grade, currency, region, aggregate_version)
          select uuidv7(), 'BENCH-C' || lpad(n::text, 4, '0'), 'Customer', 'B', 'CNY', '华南', 1
          from generate_series(0, 399) n""");
    }
  }

  public Databases databases() {
    return databases;
  }

  private static List<Path> migrations() throws IOException {
    Path root = Path.of(System.getProperty("gendan.root", ".."));
    try (Stream<Path> platform =
            Files.list(root.resolve("service-platform/src/main/resources/db/platform"));
        Stream<Path> own =
            Files.list(root.resolve("order-service/src/main/resources/db/migration"))) {
      return Stream.concat(platform, own)
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    }
  }

  @Override
  public void close() {
    postgres.close();
  }
}
