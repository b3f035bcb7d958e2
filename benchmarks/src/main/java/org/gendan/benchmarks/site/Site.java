package org.gendan.benchmarks.site;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.gendan.launcher.imports.rest.StackApi;
import org.gendan.launcher.machine.Folders;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.stack.Postgres;
import org.gendan.launcher.supervise.RunningStack;
import org.gendan.launcher.supervise.StackState;

/**
 * The stack that is measured. It lives in a folder of its own, on free ports, and starts empty each
 * time, so that two runs begin alike and nobody's data are touched.
 */
public final class Site implements AutoCloseable {

  private final Home home;
  private final RunningStack stack;
  private final PrintWriter out;

  private Site(Home home, PrintWriter out) {
    this.home = home;
    this.stack = new RunningStack(home, out);
    this.out = out;
  }

  /**
   * Clears what an earlier run left and prepares the next.
   *
   * @param users the stack of this repository, whose start-up caches are used and nothing else
   * @param folder where it lives
   * @param jvm other flags for the services; the product's own when empty
   * @param statements also counts SQL statements, which costs a little
   */
  public static Site fresh(
      Home users, Path folder, String jvm, boolean statements, PrintWriter out) {
    Home home = new Home(users.root(), folder);
    Site site = new Site(home, out);
    site.close();
    try {
      Folders.delete(home.postgres());
      Folders.delete(home.kafka());
      Folders.delete(home.data().resolve("import"));
      Folders.delete(home.data().resolve("journal"));
      Files.createDirectories(home.data());
      Files.deleteIfExists(home.caches());
      if (Files.isDirectory(users.caches())) {
        Files.createSymbolicLink(home.caches(), users.caches());
      }
      Files.writeString(home.data().resolve("config.properties"), settings(jvm));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    site.prepareDatabase(statements);
    // Also when somebody presses Ctrl-C.
    Runtime.getRuntime().addShutdownHook(new Thread(site::close, "stop"));
    return site;
  }

  /** Starts everything; says how long that took. */
  public Duration start() {
    long began = System.nanoTime();
    stack.ensureUp(Ports.SERVICES);
    return Duration.ofNanos(System.nanoTime() - began);
  }

  public StackState state() {
    return stack.state();
  }

  public Home home() {
    return home;
  }

  public String bootstrap() {
    return StackApi.url(state(), "kafka");
  }

  public Databases databases() {
    return Databases.of(home, state());
  }

  @Override
  public void close() {
    stack.down(() -> out.println("Stopping the stack of the benchmark · 正在停止基准测试的系统"));
    out.flush();
  }

  /**
   * The database notes when a transaction was committed: lag is measured up to there, not up to the
   * statement before it.
   */
  private void prepareDatabase(boolean statements) {
    try (Postgres postgres = Postgres.start(home.postgres(), 0, true);
        Connection connection = Databases.superuser(home.postgres(), postgres.jdbcUrl("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set track_commit_timestamp = on");
      if (statements) {
        statement.execute(
            "alter system set shared_preload_libraries = '" + Statements.LIBRARY + "'");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database of the benchmark cannot be prepared", e);
    }
  }

  private static String settings(String jvm) {
    String ports =
        Ports.free().byName().entrySet().stream()
            .map(port -> "port." + port.getKey() + "=" + port.getValue())
            .collect(Collectors.joining("\n"));
    return String.join("\n", List.of(ports, jvm.isBlank() ? "" : "services.jvm=" + jvm, ""));
  }

  /** Where figures that need no stack are measured: the disk the stack writes to. */
  public Path disk() {
    return home.data();
  }
}
