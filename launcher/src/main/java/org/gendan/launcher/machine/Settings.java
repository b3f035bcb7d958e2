package org.gendan.launcher.machine;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What can be chosen about a stack: {@code config.properties} in its data folder, then environment.
 */
public record Settings(Ports ports, boolean clockMovable, boolean caches, List<String> serviceJvm) {

  /**
   * Quick to start and small, with room for compiled code and young objects, which otherwise are
   * collected too often; a site that wants throughput sets {@code services.jvm}.
   */
  private static final String SERVICE_JVM =
      "-Xms128m -Xmx256m -Xmn80m -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=96m"
          + " -XX:MetaspaceSize=112m";

  public static Settings load(Home home) {
    return of(read(home.data().resolve("config.properties")), System.getenv());
  }

  static Settings of(Properties file, Map<String, String> environment) {
    String base =
        environment.getOrDefault(
            "GENDAN_PORT_BASE", file.getProperty("port.base", String.valueOf(Ports.BASE)));
    return new Settings(
        Ports.of(number("GENDAN_PORT_BASE", base), file),
        flag("clock.movable", "GENDAN_CLOCK_MOVABLE", file, environment),
        flag("aot", "GENDAN_AOT", file, environment),
        List.of(
            environment
                .getOrDefault("GENDAN_SERVICE_JVM", file.getProperty("services.jvm", SERVICE_JVM))
                .strip()
                .split("\\s+")));
  }

  public Settings on(Ports otherPorts) {
    return new Settings(otherPorts, clockMovable, caches, serviceJvm);
  }

  static int number(String name, String value) {
    try {
      int port = Integer.parseInt(value.strip());
      if (port > 1023 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw Problem.of("setting", name, value).because(e);
    }
    throw Problem.of("setting", name, value);
  }

  private static boolean flag(
      String key, String variable, Properties file, Map<String, String> environment) {
    String value = environment.getOrDefault(variable, file.getProperty(key, "true"));
    return switch (value.strip()) {
      case "true", "on", "1" -> true;
      case "false", "off", "0" -> false;
      default -> throw Problem.of("setting", variable, value);
    };
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw Problem.of("setting.file", file, e).because(e);
      }
    }
    return properties;
  }
}
