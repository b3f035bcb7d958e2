package org.gendan.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time partners' machines have too: signatures grow old by it, wherever our clock was moved.
 */
@ApplicationScoped
public class RealTime {

  public Instant now() {
    return InstantSource.system().instant();
  }
}
