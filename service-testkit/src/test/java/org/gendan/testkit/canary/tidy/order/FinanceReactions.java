package org.gendan.testkit.canary.tidy.order;

import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens under the right name. */
class FinanceReactions {
  @Incoming("anything")
  void receive(String message) {}
}
