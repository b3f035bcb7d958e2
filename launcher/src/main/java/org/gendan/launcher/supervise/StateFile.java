package org.gendan.launcher.supervise;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.gendan.launcher.machine.Home;
import org.gendan.launcher.machine.Problem;

/** The state on disk: always whole, for a new one replaces the old one in a single step. */
public final class StateFile {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path file;

  public StateFile(Home home) {
    this.file = home.run().resolve("state.json");
  }

  /** The last state written; it may be of a stack that is long gone. */
  public Optional<StackState> read() {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), StackState.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Problem.of("state", file, e).because(e);
    }
  }

  /** The state of a stack whose supervisor is alive. */
  public Optional<StackState> live() {
    return read().filter(state -> state.supervisor().find().isPresent());
  }

  public static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  synchronized void write(StackState state) {
    Path next = file.resolveSibling("state.json.next");
    try {
      Files.writeString(next, json(state));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Problem.of("home.broken", file, e).because(e);
    }
  }
}
