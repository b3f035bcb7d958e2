package org.gendan.gateway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people find us, exactly as their browser shows it. */
@ApplicationScoped
public class Address {

  private final URI url;

  Address(@ConfigProperty(name = "gendan.web.url") URI url) {
    this.url = url;
  }

  /** Scheme, host and port: what a browser puts into {@code Origin}. */
  public String origin() {
    return url.getScheme() + "://" + authority();
  }

  /** What a browser puts into {@code Host}. */
  String authority() {
    return url.getRawAuthority();
  }

  public String of(String path) {
    return origin() + path;
  }
}
