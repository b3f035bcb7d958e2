package org.gendan.launcher.imports.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gendan.launcher.machine.Problem;

/**
 * The client's own journal: a line for each command before it is sent and one for what came of it,
 * outside the system that carries it out. With it, somebody else can tell whether a command that
 * was accepted is really there, and one that was refused left nothing.
 */
public final class Operations {

  private static final JsonMapper JSON = new JsonMapper();
  private static final long FORCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** A command as its author means it. Sent again, it is the same one. */
  public record Command(String key, Service service, String path, Person who) {

    /** Under which everything that follows from it can be found in the services. */
    String correlation() {
      return UUID.nameUUIDFromBytes((who.user() + " " + key).getBytes(UTF_8)).toString();
    }
  }

  private final FileChannel file;
  private long forced = System.nanoTime();

  private Operations(FileChannel file) {
    this.file = file;
  }

  /** A new file in this folder. */
  public static Operations in(Path folder) {
    String name =
        Instant.now().toString().replace(":", "") + "-" + ProcessHandle.current().pid() + ".jsonl";
    try {
      Files.createDirectories(folder);
      return new Operations(
          FileChannel.open(
              folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw Problem.of("home.broken", folder, e).because(e);
    }
  }

  void asked(Command command, byte[] body) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("op", command.key());
    line.put("service", command.service().component());
    line.put("path", command.path());
    line.put("actor", command.who().user());
    line.put("correlation", command.correlation());
    line.put("payload", sha256(body));
    line.put("at", Instant.now().toString());
    write(line);
  }

  /** Without an answer nobody knows what happened: that is information too. */
  void answered(Command command, Answer answer) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("op", command.key());
    line.put("correlation", command.correlation());
    line.put("outcome", answer.ok() ? "ok" : refused(answer) ? "fail" : "info");
    line.put("status", answer.status());
    line.put("resource", answer.text("id"));
    line.put("answer", sha256(answer.bytes()));
    line.put("at", Instant.now().toString());
    write(line);
  }

  /** Another try of the same command that is still at work may yet succeed. */
  private static boolean refused(Answer answer) {
    return answer.status() / 100 == 4 && !answer.code().equals("request/in-progress");
  }

  /** A machine that stops loses the last tenth of a second at most. */
  private synchronized void write(Map<String, Object> line) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      if (System.nanoTime() - forced > FORCE_NANOS) {
        file.force(false);
        forced = System.nanoTime();
      }
    } catch (IOException e) {
      throw Problem.of("home.broken", "journal", e).because(e);
    }
  }

  void close() {
    try {
      file.force(false);
      file.close();
    } catch (IOException e) {
      throw Problem.of("home.broken", "journal", e).because(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
