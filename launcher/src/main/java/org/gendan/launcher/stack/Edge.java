package org.gendan.launcher.stack;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gendan.launcher.machine.Ports;

/** What ties browser, gateway and Keycloak together: one address and one secret of this stack. */
public final class Edge {

  private final String clientSecret;

  Edge(String clientSecret) {
    this.clientSecret = clientSecret;
  }

  /**
   * The address for browsers. They send secure cookies over plain HTTP to their own machine only;
   * its name, not its number, keeps these cookies apart from those of 127.0.0.1.
   */
  public static String url(Ports ports) {
    return "http://localhost:" + ports.of(Ports.GATEWAY);
  }

  /** What the realm fills in for its client {@code gendan-web}. */
  Map<String, String> client(Ports ports) {
    return Map.of(
        "GENDAN_WEB_URL",
        url(ports),
        "GENDAN_WEB_SECRET",
        clientSecret,
        "GENDAN_WEB_BACKCHANNEL",
        "http://127.0.0.1:" + ports.of(Ports.GATEWAY));
  }

  /** What the gateway is told beside what every program is. */
  Map<String, String> environment(Ports ports) {
    Map<String, String> all = new HashMap<>();
    all.put("GENDAN_WEB_URL", url(ports));
    all.put("GENDAN_WEB_SECRET", clientSecret);
    for (String service : Ports.SERVICES) {
      all.put(
          "GENDAN_" + service.toUpperCase(Locale.ROOT) + "_URL",
          "http://127.0.0.1:" + ports.of(service));
    }
    return all;
  }
}
