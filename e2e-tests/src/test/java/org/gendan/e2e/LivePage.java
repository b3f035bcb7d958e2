package org.gendan.e2e;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An open page that listens to what changes. */
final class LivePage implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final HttpResponse<Stream<String>> answer;
  private final Consumer<String> onLine;
  private final Thread reader;

  private LivePage(HttpRequest request, Consumer<String> onLine)
      throws IOException, InterruptedException {
    this.onLine = onLine;
    this.answer = http.send(request, BodyHandlers.ofLines());
    this.reader = Thread.startVirtualThread(this::read);
  }

  static LivePage of(Browser browser, @Nullable String lastEventId) {
    return of(browser, lastEventId, line -> {});
  }

  /** A page that does something with each line in the moment it comes. */
  static LivePage of(Browser browser, @Nullable String lastEventId, Consumer<String> onLine) {
    HttpRequest.Builder request = browser.request("/api/events");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      return new LivePage(request.build(), onLine);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int status() {
    return answer.statusCode();
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Waits for a line; the page must show it before long. */
  String sees(String what, Predicate<String> line) {
    return Eventually.see(
        what + " among " + lines,
        () -> lines.stream().filter(line).findFirst().orElse(""),
        found -> !found.isEmpty());
  }

  /** Where the page stands, as it would say when it comes back. */
  String place() {
    return lines.stream()
        .filter(line -> line.startsWith("id: "))
        .reduce((earlier, later) -> later)
        .map(line -> line.substring("id: ".length()))
        .orElseThrow();
  }

  boolean ended() {
    return !reader.isAlive();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private void read() {
    try {
      answer
          .body()
          .forEach(
              line -> {
                lines.add(line);
                onLine.accept(line);
              });
    } catch (java.io.UncheckedIOException closed) {
      lines.add("closed: " + closed.getMessage());
    }
  }
}
