package org.gendan.launcher.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Where each component listens, by name, in the order of start. */
public record Ports(Map<String, Integer> byName) {

  /** Where partners' systems are let in, behind the gateway. */
  public static final String PARTNER = "partner";

  /** The departments, one service each, and the one for partners. */
  public static final List<String> SERVICES =
      List.of("order", "production", "procurement", "logistics", "finance", "customer", PARTNER);

  /** Where browsers come in. */
  public static final String GATEWAY = "gateway";

  /** What we built ourselves, in the order of start. */
  public static final List<String> PROGRAMS =
      Stream.concat(SERVICES.stream(), Stream.of(GATEWAY)).toList();

  /** As the ports are counted: what came later does not move what people know. */
  private static final List<String> NUMBERED =
      List.of(
          "order",
          "production",
          "procurement",
          "logistics",
          "finance",
          "customer",
          GATEWAY,
          PARTNER);

  /** The port everything is counted from: Keycloak's; the services and the gateway follow it. */
  public static final int BASE = 18080;

  private static final int MANAGEMENT = 100;

  /**
   * From the second on, the system lends ports to outgoing connections: they are not ours to plan.
   */
  private static final int LOWEST_FREE = 20000;

  private static final int LOWEST_LENT = 32000;

  public Ports {
    byName = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** The usual ports, all moved by the same distance, each one still movable alone. */
  static Ports of(int base, Properties settings) {
    int shift = base - BASE;
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("postgres", 15432 + shift);
    ports.put("kafka", 19092 + shift);
    ports.put("kafka-controller", 19093 + shift);
    ports.put("keycloak", BASE + shift);
    for (String program : PROGRAMS) {
      int turn = 1 + NUMBERED.indexOf(program);
      ports.put(program, BASE + turn + shift);
      ports.put(management(program), BASE + MANAGEMENT + turn + shift);
    }
    ports.replaceAll((name, port) -> number(name, port, settings));
    return new Ports(ports);
  }

  /** Free ports for everything, for a stack that must not meet another one. */
  public static Ports free() {
    Map<String, Integer> ports = new LinkedHashMap<>(of(BASE, new Properties()).byName);
    List<Integer> found = freePorts(ports.size());
    ports.replaceAll((name, port) -> found.removeLast());
    return new Ports(ports);
  }

  /** The name of the port on which a service tells operators how it is. */
  public static String management(String service) {
    return service + "-management";
  }

  public int of(String name) {
    Integer port = byName.get(name);
    if (port == null) {
      throw new IllegalArgumentException("no port is known for " + name);
    }
    return port;
  }

  /** Fails with the first port that somebody else listens on. */
  public void requireFree(Set<String> names) {
    byName.forEach(
        (name, port) -> {
          if (names.contains(name) && taken(port)) {
            throw Problem.of("port.taken", port, name);
          }
        });
  }

  /** Whether somebody listens on this port of the loopback address. */
  public static boolean taken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** A port nobody listens on right now. */
  public static int freePort() {
    return freePorts(1).getFirst();
  }

  /** Holds all of them open until the last is found, so that no two are the same. */
  private static List<Integer> freePorts(int count) {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int tries = 0; sockets.size() < count; tries++) {
        if (tries > 50 * count) {
          throw Problem.of("port.none");
        }
        bound(ThreadLocalRandom.current().nextInt(LOWEST_FREE, LOWEST_LENT))
            .ifPresent(sockets::add);
      }
      return new ArrayList<>(sockets.stream().map(ServerSocket::getLocalPort).toList());
    } finally {
      sockets.forEach(Ports::close);
    }
  }

  private static Optional<ServerSocket> bound(int port) {
    try {
      return Optional.of(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int number(String name, int usual, Properties settings) {
    String value = settings.getProperty("port." + name);
    return value == null ? usual : Settings.number("port." + name, value);
  }
}
