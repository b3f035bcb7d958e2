package org.gendan.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** The services behind us: where each listens, and the first words of what it offers people. */
@ConfigMapping(prefix = "gendan.services")
interface Services {

  @WithParentName
  Map<String, Service> byName();

  /** One of them. */
  interface Service {
    URI url();

    Set<String> roots();
  }
}
