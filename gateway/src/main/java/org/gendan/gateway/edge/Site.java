package org.gendan.gateway.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * The web app's files lie in {@code META-INF/resources} and are served as they are. Addresses
 * inside the app are no files: they get the page that knows them.
 */
@ApplicationScoped
class Site {

  private static final int AFTER_FILES = 20_000;

  void listen(@Observes Router router) {
    router.route().order(AFTER_FILES).method(HttpMethod.GET).handler(Site::page);
  }

  private static void page(RoutingContext call) {
    Optional<String> page = pageFor(call.request().path());
    if (page.isPresent() && !page.get().equals(call.request().path())) {
      call.reroute(page.get());
    } else {
      call.next();
    }
  }

  /**
   * Which page knows an address: the desk, the phone (also what the code on a traveller names), the
   * customer's link; files have none.
   */
  static Optional<String> pageFor(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    boolean ours =
        within(path, "/api")
            || within(path, "/auth")
            || within(path, "/shared")
            || within(path, "/q");
    if (last.contains(".") || ours) {
      return Optional.empty();
    }
    if (within(path, "/m") || within(path, "/j")) {
      return Optional.of("/m.html");
    }
    return Optional.of(within(path, "/t") ? "/t.html" : "/index.html");
  }

  private static boolean within(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }
}
