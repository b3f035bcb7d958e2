package org.gendan.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.machine.Folders;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.process.ManagedProcess;

/** How a database cluster is made and with which settings it runs. */
final class Cluster {

  private Cluster() {}

  /** Made aside and moved into place, so that a data folder is either whole or not there. */
  static void create(PostgresBinaries binaries, Path folder, String password, Path log) {
    Path fresh = folder.resolve("data.new");
    Path secret = folder.resolve("initial-password");
    try {
      Folders.delete(fresh);
      Files.deleteIfExists(secret);
      Passwords.writeSecret(secret, password);
      List<String> command = binaries.command("initdb", initial(fresh, secret));
      ManagedProcess initdb =
          ManagedProcess.start(
              new ManagedProcess.Plan("initdb", command, Map.of(), folder, log, null));
      if (initdb.await(Postgres.START) != 0) {
        throw Problem.of("postgres.create", folder, initdb.lastWords());
      }
      Files.delete(secret);
      Files.move(fresh, folder.resolve("data"));
    } catch (IOException e) {
      throw Problem.of("home.broken", folder, e).because(e);
    }
  }

  /** Text sorts the same on every machine: by code point, in the server's own locale. */
  private static List<String> initial(Path data, Path secret) {
    return List.of(
        "-D",
        data.toString(),
        "-U",
        Postgres.SUPERUSER,
        "-A",
        "scram-sha-256",
        "-E",
        "UTF8",
        "--pwfile=" + secret,
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
  }

  static List<String> arguments(Path data, int port, boolean durable) {
    List<String> arguments = new ArrayList<>(List.of("-D", data.toString()));
    settings(port, durable).forEach((name, value) -> arguments.addAll(setting(name, value)));
    return arguments;
  }

  private static List<String> setting(String name, String value) {
    return List.of("-c", name + "=" + value);
  }

  private static Map<String, String> settings(int port, boolean durable) {
    String durability = durable ? "on" : "off";
    return Map.ofEntries(
        Map.entry("port", String.valueOf(port)),
        Map.entry("listen_addresses", "127.0.0.1"),
        Map.entry("unix_socket_directories", ""),
        Map.entry("max_connections", "120"),
        Map.entry("shared_buffers", "128MB"),
        Map.entry("max_wal_size", "2GB"),
        Map.entry("checkpoint_timeout", "15min"),
        Map.entry("jit", "off"),
        Map.entry("timezone", "UTC"),
        Map.entry("log_timezone", "UTC"),
        Map.entry("fsync", durability),
        Map.entry("synchronous_commit", durability),
        Map.entry("full_page_writes", durability));
  }
}
