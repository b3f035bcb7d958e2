package org.gendan.partner.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gendan.platform.problem.RuleBroken;

/**
 * Where a webhook may go: over https, to addresses of the open internet. A name is resolved once,
 * every address of it is looked at, and the call goes to the one that was looked at.
 */
@ApplicationScoped
class TargetGuard {

  private static final int HTTPS = 443;

  private final boolean loopbackAllowed;
  private final List<Integer> ports;

  TargetGuard(
      @ConfigProperty(name = "gendan.webhooks.allow-loopback") boolean loopbackAllowed,
      @ConfigProperty(name = "gendan.webhooks.ports") List<Integer> ports) {
    this.loopbackAllowed = loopbackAllowed;
    this.ports = ports;
  }

  /** A place that may be called: the address that was looked at, and how it is called there. */
  record Target(URI url, InetAddress address, int port, boolean tls) {}

  /**
   * The place an address leads to now.
   *
   * @throws RuleBroken when nothing may be sent there
   */
  Target check(String text) {
    URI url = parsed(text);
    boolean tls = "https".equals(scheme(url));
    int port = url.getPort() < 0 ? HTTPS : url.getPort();
    InetAddress[] found = resolved(url);
    boolean loopback = Arrays.stream(found).allMatch(InetAddress::isLoopbackAddress);
    if (loopbackAllowed && loopback) {
      return new Target(url, found[0], url.getPort() < 0 && !tls ? 80 : port, tls);
    }
    if (!tls) {
      throw refused("webhook/not-https");
    }
    if (!ports.contains(port) || !Arrays.stream(found).allMatch(OpenAddress::isOpen)) {
      throw refused("webhook/address-not-open");
    }
    return new Target(url, found[0], port, true);
  }

  private static URI parsed(String text) {
    try {
      URI url = new URI(text);
      String scheme = scheme(url);
      if (url.getHost() == null
          || url.getRawUserInfo() != null
          || url.getRawFragment() != null
          || !(scheme.equals("https") || scheme.equals("http"))) {
        throw refused("webhook/not-https");
      }
      return url;
    } catch (URISyntaxException e) {
      throw refused("webhook/not-https");
    }
  }

  private static InetAddress[] resolved(URI url) {
    String host = url.getHost();
    String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    try {
      return InetAddress.getAllByName(plain);
    } catch (UnknownHostException e) {
      throw refused("webhook/name-unknown");
    }
  }

  private static String scheme(URI url) {
    return String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
  }

  private static RuleBroken refused(String code) {
    return new RuleBroken(code, Map.of()).at("/url");
  }
}
