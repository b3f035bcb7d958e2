package org.gendan.testkit.canary.beansarebuiltbyconstructor;

import jakarta.inject.Inject;
import java.time.Clock;

/** Cannot be built in a test. */
@SuppressWarnings("NullAway.Init")
class Injected {
  @Inject Clock clock;
}
