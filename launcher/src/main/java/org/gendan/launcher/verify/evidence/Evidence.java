package org.gendan.launcher.verify.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Ports;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.stack.VerifierLogin;
import org.gendan.launcher.supervise.StackState;

/** Everything a promise can be checked against, read once. */
public final class Evidence implements AutoCloseable {

  private final List<Shown> services;
  private final Topics topics;
  private final List<Operation> operations;
  private final Map<String, Map<String, List<Told>>> histories = new HashMap<>();

  private Evidence(List<Shown> services, Topics topics, List<Operation> operations) {
    this.services = services;
    this.topics = topics;
    this.operations = operations;
  }

  /** The evidence of a running stack, collected when nothing moves in it any more. */
  public static Evidence collected(Home home, StackState state, Waiting waiting) {
    VerifierLogin login = VerifierLogin.of(home, port(state));
    List<Shown> services = new ArrayList<>();
    Ports.SERVICES.forEach(name -> services.add(new Shown(name, login.connect(name))));
    String bootstrap = state.component("kafka").orElseThrow(() -> Problem.of("down.not")).url();
    try {
      new Rest(services, bootstrap, waiting).await();
      return new Evidence(
          services, Topics.read(bootstrap), Operation.written(home.data().resolve("journal")));
    } catch (RuntimeException e) {
      services.forEach(Shown::close);
      throw e;
    }
  }

  private static int port(StackState state) {
    return state.component("postgres").orElseThrow(() -> Problem.of("down.not")).port();
  }

  public List<Shown> services() {
    return services;
  }

  public Shown service(String name) {
    return services.stream().filter(one -> one.service().equals(name)).findFirst().orElseThrow();
  }

  public Topics topics() {
    return topics;
  }

  /** The facts of a topic by key, in the order of their aggregate. */
  public Map<String, List<Told>> history(String topic) {
    return histories.computeIfAbsent(topic, topics::byKey);
  }

  public List<Told> history(String topic, String key) {
    return history(topic).getOrDefault(key, List.of());
  }

  /** What clients say they asked for. */
  public List<Operation> operations() {
    return operations;
  }

  @Override
  public void close() {
    services.forEach(Shown::close);
  }
}
