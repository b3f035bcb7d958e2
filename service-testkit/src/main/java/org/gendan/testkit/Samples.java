package org.gendan.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.gendan.contracts.Event;
import org.gendan.contracts.EventTypes;
import org.gendan.contracts.EventTypes.EventType;
import org.gendan.platform.outbox.EventJson;

/** The samples that are committed beside the contracts. */
public final class Samples {

  /** One sample as it is committed. */
  public record Committed(EventType type, byte[] body) {}

  private Samples() {}

  /** The key of a fact. */
  public static String key(EventType type, byte[] body) {
    try {
      return EventJson.read(body, type.record()).key();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All samples; the list of checksums is their index. */
  public static List<Committed> committed() {
    return new String(bytes("SHA256SUMS"), UTF_8)
        .lines()
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .map(path -> new Committed(type(path), bytes(path)))
        .toList();
  }

  /** The samples of these facts. */
  static List<Committed> of(Collection<Class<? extends Event>> facts) {
    return committed().stream().filter(one -> facts.contains(one.type().record())).toList();
  }

  private static EventType type(String path) {
    return EventTypes.named(path.substring(0, path.indexOf('/')))
        .orElseThrow(() -> new AssertionError("Sample of an unregistered type: " + path));
  }

  private static byte[] bytes(String path) {
    try (InputStream file = EventTypes.class.getResourceAsStream("/samples/" + path)) {
      if (file == null) {
        throw new AssertionError("There is no sample " + path);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
