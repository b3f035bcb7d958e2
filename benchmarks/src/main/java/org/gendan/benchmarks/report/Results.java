package org.gendan.benchmarks.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A run as it is kept.
 *
 * @param calibration how quick the machine itself was, before and after
 */
public record Results(
    String at,
    String commit,
    Map<String, Object> options,
    Map<String, Object> machine,
    Map<String, Double> calibration,
    List<Figure> figures) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public Path write(Path folder) {
    Path file = folder.resolve(at.substring(0, 10) + "-" + commit + ".json");
    try {
      Files.createDirectories(folder);
      return Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Results read(Path file) {
    try {
      return JSON.readValue(Files.readString(file), Results.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
