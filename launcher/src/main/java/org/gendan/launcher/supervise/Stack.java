package org.gendan.launcher.supervise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Versions;
import org.gendan.launcher.stack.Blueprint;
import org.gendan.launcher.stack.Edge;
import org.gendan.launcher.stack.Keycloak;
import org.gendan.launcher.stack.Running;

/**
 * The whole stack: PostgreSQL, then Kafka beside Keycloak, then the services two at a time, then
 * the gateway.
 */
final class Stack {

  private static final int SERVICES_AT_ONCE = 2;

  private final BiConsumer<Component, Life> listener;
  private final Component postgres;
  private final List<Component> middle;
  private final List<Component> services;
  private final List<Component> gateway;
  private final Map<Component, Supervisor> supervisors = new HashMap<>();
  private final int endAtOnce;
  private volatile boolean stopping;

  Stack(
      Blueprint parts,
      Ports ports,
      List<String> services,
      int endAtOnce,
      BiConsumer<Component, Life> listener) {
    this.listener = listener;
    this.endAtOnce = endAtOnce;
    this.postgres =
        new Component(
            "postgres",
            Versions.of("postgres"),
            ports.of("postgres"),
            "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/",
            parts::postgres);
    this.middle =
        List.of(
            new Component(
                "kafka",
                Versions.of("kafka"),
                ports.of("kafka"),
                "127.0.0.1:" + ports.of("kafka"),
                parts::kafka),
            new Component(
                "keycloak",
                Versions.of("keycloak"),
                ports.of("keycloak"),
                Keycloak.realmUrl(ports.of("keycloak")),
                parts::keycloak));
    List<Component> programs =
        services.stream().map(name -> program(name, ports, () -> parts.program(name))).toList();
    this.gateway = programs.stream().filter(Stack::isGateway).toList();
    this.services = programs.stream().filter(program -> !isGateway(program)).toList();
  }

  List<Component> components() {
    List<Component> all = new ArrayList<>(List.of(postgres));
    all.addAll(middle);
    all.addAll(services);
    all.addAll(gateway);
    return all;
  }

  /** Returns when everything answers; throws what went wrong first, with the rest still running. */
  void start() {
    start(postgres);
    together(middle, middle.size());
    together(services, SERVICES_AT_ONCE);
    together(gateway, 1);
  }

  /** Stops in the other order, so that nothing loses what it still needs. */
  void stop() {
    stopping = true;
    stopAll(gateway);
    stopAll(services);
    stopAll(middle);
    stopAll(List.of(postgres));
  }

  private void start(Component component) {
    Supervisor supervisor = new Supervisor(component, listener);
    synchronized (supervisors) {
      if (stopping) {
        return;
      }
      supervisors.put(component, supervisor);
    }
    supervisor.start();
  }

  /** Starts them side by side, at most so many at once; none is started after one has failed. */
  private void together(List<Component> components, int atOnce) {
    Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    inParallel(
        components,
        atOnce,
        component -> {
          try {
            if (failures.isEmpty()) {
              start(component);
            }
          } catch (RuntimeException e) {
            failures.add(e);
          }
        });
    if (!failures.isEmpty()) {
      throw failures.remove();
    }
  }

  private void stopAll(List<Component> components) {
    List<Supervisor> stopped = new ArrayList<>();
    synchronized (supervisors) {
      components.forEach(
          component -> Optional.ofNullable(supervisors.get(component)).ifPresent(stopped::add));
    }
    inParallel(stopped, Math.max(1, Math.min(endAtOnce, stopped.size())), Supervisor::stop);
  }

  private static <T> void inParallel(List<T> items, int atOnce, Consumer<T> action) {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
      items.forEach(item -> threads.execute(() -> action.accept(item)));
    }
  }

  private static boolean isGateway(Component program) {
    return program.name().equals(Ports.GATEWAY);
  }

  private static Component program(String name, Ports ports, Supplier<Running> launch) {
    int port = ports.of(name);
    String url = name.equals(Ports.GATEWAY) ? Edge.url(ports) : "http://127.0.0.1:" + port;
    return new Component(name, Versions.of("gendan"), port, url, launch);
  }
}
