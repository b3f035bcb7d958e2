package org.gendan.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;

/** Sign-ins live by real time, also where the business clock is moved. */
@ApplicationScoped
class SystemClock {

  @Produces
  Clock clock() {
    return InstantSource.system().withZone(java.time.ZoneOffset.UTC);
  }
}
