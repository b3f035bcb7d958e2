package org.gendan.launcher.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which versions this build brings. */
public final class Versions {

  private static final Properties ALL = load();

  private Versions() {}

  public static String of(String product) {
    return Objects.requireNonNull(ALL.getProperty(product), product);
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("/versions.properties")) {
      properties.load(Objects.requireNonNull(in, "versions.properties"));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
