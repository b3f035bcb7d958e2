package org.gendan.testkit.canary.onlyreactionsandprojectionslisten;

import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens under a name that does not say so. */
class Listener {
  @Incoming("anything")
  void receive(String message) {}
}
