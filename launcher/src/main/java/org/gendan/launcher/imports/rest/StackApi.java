package org.gendan.launcher.imports.rest;

import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.supervise.StackState;

/** Finds the services of a running stack. */
public final class StackApi {

  private StackApi() {}

  /** The services of a stack; what they are told is written down in its home. */
  public static Api of(StackState state, Home home) {
    return new Api(
        service -> url(state, service.component()),
        url(state, "keycloak"),
        Operations.in(home.data().resolve("journal")));
  }

  public static String url(StackState state, String component) {
    return state.component(component).orElseThrow(() -> Problem.of("down.not")).url();
  }
}
