package org.gendan.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folders of one stack: {@code root} holds what the build made, {@code data} what people made.
 */
public record Home(Path root, Path data) {

  private static final String FORMAT = "1";

  /**
   * The home the environment asks for: {@code GENDAN_HOME}, or {@code .gendan} in the repository.
   */
  public static Home find() {
    Path root = Path.of(System.getProperty("gendan.root", ".")).toAbsolutePath().normalize();
    String data = System.getenv("GENDAN_HOME");
    return new Home(
        root,
        data == null || data.isBlank()
            ? root.resolve(".gendan")
            : Path.of(data).toAbsolutePath().normalize());
  }

  /**
   * Creates what is missing and refuses a folder that another version wrote or that is read-only.
   */
  public void open() {
    Path format = data.resolve("format");
    try {
      Files.createDirectories(log());
      Files.createDirectories(run());
      if (!Files.exists(format)) {
        Files.writeString(format, FORMAT);
      }
      if (!Files.readString(format).strip().equals(FORMAT)) {
        throw Problem.of("home.format", data, Files.readString(format).strip(), FORMAT);
      }
      Files.writeString(run().resolve("writable"), "");
    } catch (IOException e) {
      throw Problem.of("home.broken", data, e).because(e);
    }
  }

  public Path log() {
    return data.resolve("log");
  }

  public Path log(String component) {
    return log().resolve(component + ".log");
  }

  /** State and process ids of the running stack; nothing in it outlives the stack. */
  public Path run() {
    return data.resolve("run");
  }

  public Path postgres() {
    return data.resolve("postgres");
  }

  public Path kafka() {
    return data.resolve("kafka");
  }

  /** Start-up caches, one per component and build. */
  public Path caches() {
    return data.resolve("aot");
  }

  public Path brokerJars() {
    return root.resolve("broker/target/lib");
  }

  public Path keycloak() {
    return root.resolve("launcher/target/keycloak");
  }

  public Path realm() {
    return root.resolve("deploy/keycloak/gendan-realm.json");
  }

  public Path launcherClasses() {
    return root.resolve("launcher/target");
  }

  /** The folder of a program of ours: departments are services, the gateway is none. */
  public static String module(String program) {
    return program.equals(Ports.GATEWAY) ? program : program + "-service";
  }

  /** The runnable jar of a program of ours, when it is built. */
  public Optional<Path> jar(String program) {
    Path jar = root.resolve(module(program)).resolve("target/quarkus-app/quarkus-run.jar");
    return Optional.of(jar).filter(Files::exists);
  }
}
