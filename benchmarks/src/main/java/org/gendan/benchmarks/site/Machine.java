package org.gendan.benchmarks.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gendan.launcher.machine.Versions;

/**
 * What the figures were measured on, and how quick that was at the time: a fixed amount of work
 * that has nothing to do with us. Two runs are only as comparable as these are equal.
 */
public final class Machine {

  private static final int MEGABYTE = 1 << 20;
  private static final int HASHED_MB = 400;
  private static final int WRITES = 300;

  private Machine() {}

  public static Map<String, Object> description() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("cores", Runtime.getRuntime().availableProcessors());
    all.put("processor", line("/proc/cpuinfo", "model name"));
    all.put("memory", line("/proc/meminfo", "MemTotal"));
    all.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    all.put("java", Runtime.version().toString());
    for (String product : new String[] {"postgres", "kafka", "keycloak"}) {
      all.put(product, Versions.of(product));
    }
    return all;
  }

  /** Megabytes hashed in a second by one core. */
  public static double processor() {
    byte[] block = new byte[MEGABYTE];
    MessageDigest digest = sha256();
    long began = System.nanoTime();
    for (int i = 0; i < HASHED_MB; i++) {
      digest.update(block);
    }
    digest.digest();
    return HASHED_MB / ((System.nanoTime() - began) / 1e9);
  }

  /** Pages of 8 kB written through to the disk in a second, one after the other. */
  public static double disk(Path folder) {
    Path file = folder.resolve("calibration");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long began = System.nanoTime();
      for (int i = 0; i < WRITES; i++) {
        channel.write(ByteBuffer.allocate(8192), i * 8192L);
        channel.force(false);
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      Files.delete(file);
      return WRITES / seconds;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String line(String file, String name) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("?");
    } catch (IOException notLinux) {
      return "?";
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
