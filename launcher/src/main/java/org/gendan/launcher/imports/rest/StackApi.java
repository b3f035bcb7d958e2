package org.gendan.launcher.imports.rest;

import org.gendan.launcher.machine.Problem;
import org.gendan.launcher.supervise.StackState;

/** Finds the services of a running stack. */
public final class StackApi {

  private StackApi() {}

  public static Api of(StackState state) {
    return new Api(service -> url(state, service.component()), url(state, "keycloak"));
  }

  public static String url(StackState state, String component) {
    return state.component(component).orElseThrow(() -> Problem.of("down.not")).url();
  }
}
