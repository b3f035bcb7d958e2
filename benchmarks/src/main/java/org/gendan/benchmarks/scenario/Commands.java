package org.gendan.benchmarks.scenario;

import java.time.Duration;
import java.util.function.Supplier;
import org.gendan.benchmarks.load.Callers;
import org.gendan.benchmarks.load.Reply;
import org.gendan.launcher.imports.rest.Pause;
import org.gendan.launcher.imports.rest.Person;
import org.gendan.launcher.imports.rest.Service;

/** Commands on the documents of one order; what comes too early is tried again a moment later. */
final class Commands {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int SHORTEST_PAUSE = 5;
  private static final int LONGEST_PAUSE = 100;

  /** Something that has a version, as it was seen last. */
  record Document(Service service, String path, String version) {

    Document at(String newer) {
      return new Document(service, path, newer);
    }
  }

  private final Callers callers;
  private final String key;
  private long repeated;

  /**
   * @param key start of every key; makes each command of this order happen once
   */
  Commands(Callers callers, String key) {
    this.callers = callers;
    this.key = key;
  }

  /** Something new. */
  Reply make(Service service, String path, Person who, String name, Object body) {
    return patiently(path, () -> callers.post(service, path, who, key + ":" + name, body));
  }

  /** A report that only adds to a document. */
  void add(Service service, String path, Person who, Object body) {
    make(service, path, who, path, body);
  }

  Reply see(Document document, Person who) {
    return patiently(document.path(), () -> callers.get(document.service(), document.path(), who));
  }

  Document look(Document document, Person who) {
    return document.at(see(document, who).version());
  }

  /** A command on the version that was seen; when that has moved on meanwhile, on the newer one. */
  Document tell(Document document, String verb, Person who, Object body) {
    String[] version = {document.version()};
    Reply reply =
        patiently(
            document.path() + "/" + verb,
            () -> {
              Reply answer = told(document.at(version[0]), verb, who, body);
              if (answer.status() == 409 || answer.status() == 412) {
                version[0] = look(document, who).version();
              }
              return answer;
            });
    return document.at(reply.version());
  }

  /** How many requests came too early. */
  long repeated() {
    return repeated;
  }

  private Reply told(Document document, String verb, Person who, Object body) {
    return callers.post(
        document.service(),
        document.path() + "/" + verb,
        who,
        key + ":" + document.path() + ":" + verb + "@" + document.version().replace("\"", ""),
        document.version(),
        body);
  }

  private Reply patiently(String what, Supplier<Reply> send) {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    int pause = SHORTEST_PAUSE;
    Reply reply = send.get();
    while (!reply.ok()) {
      if (!reply.early() || System.nanoTime() > limit) {
        throw new IllegalStateException(what + ": " + reply.sentence());
      }
      repeated++;
      Pause.millis(pause);
      pause = Math.min(LONGEST_PAUSE, pause * 2);
      reply = send.get();
    }
    return reply;
  }
}
