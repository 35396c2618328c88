package io.clientele.scenarios;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The whole platform, started once for all scenarios by the launcher that users run. */
public final class Platform implements BeforeAllCallback, ParameterResolver {
  private static final List<Integer> PORTS =
      List.of(5440, 9094, 9095, 8079, 8080, 8081, 8082, 8083, 8084, 8085);

  /** The checkout. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Path home = ROOT.resolve("target/scenarios");
  private volatile int offset;

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Running.class, key -> start(), Running.class);
  }

  /** The running platform; told to stop when the last scenario ends. */
  record Running(Platform platform, Api api) implements AutoCloseable {
    @Override
    public void close() {
      platform.launcher("down");
    }
  }

  private Running start() {
    launcher("down");
    launcher("reset", "--yes");
    offset = freeOffset();
    up();
    return new Running(this, new Api(address(8080), token()));
  }

  /** Starts it as a user would, and again after whatever ended it. */
  void up() {
    launcher("up", "--detach", "--port-offset", String.valueOf(offset));
  }

  Path home() {
    return home;
  }

  /** Where the part with this usual port is here. */
  int port(int usual) {
    return usual + offset;
  }

  String address(int usualPort) {
    return "http://127.0.0.1:" + port(usualPort);
  }

  /** The database with all rights. */
  Tables tables() {
    return new Tables(
        "jdbc:postgresql://127.0.0.1:" + port(5440) + "/clientele", password("postgres"));
  }

  /** What a role signs in with. */
  String password(String role) {
    return secret("role." + role);
  }

  String secret(String name) {
    var secrets = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("credentials.properties"))) {
      secrets.load(reader);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
    return secrets.getProperty(name, "");
  }

  private String token() {
    return launcher("token", "--role", "admin", "--ttl", "3600").strip();
  }

  /** Ports of a platform that a developer runs beside stay theirs. */
  private static int freeOffset() {
    return IntStream.iterate(2000, offset -> offset + 100)
        .limit(100)
        .filter(offset -> PORTS.stream().allMatch(port -> isFree(port + offset)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** Runs a command of the launcher and gives what it printed. */
  String launcher(String... command) {
    try {
      Files.createDirectories(home.resolve("logs"));
      var output = Files.createTempFile("clientele-command", ".out");
      var builder =
          new ProcessBuilder(commandLine(command))
              .directory(ROOT.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().put("CLIENTELE_REHEARSAL", "no"); // it costs more than it saves here
      var process = builder.start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
      }
      var printed = Files.readString(output);
      Files.delete(output);
      if (process.exitValue() != 0 && !command[0].equals("down")) {
        throw new IllegalStateException(String.join(" ", command) + " failed:\n" + printed);
      }
      return printed;
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private List<String> commandLine(String... command) throws IOException {
    var module = ROOT.resolve("local-platform/target");
    var classPath =
        module.resolve("classes") + ":" + Files.readString(module.resolve("classpath.txt")).strip();
    var line =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Dclientele.root=" + ROOT,
                "-Dclientele.home=" + home,
                "-Dclientele.terminal=false",
                "-Dclientele.log=" + home.resolve("logs/commands.log"),
                "-cp",
                classPath,
                "io.clientele.platform.launcher.Clientele"));
    line.addAll(List.of(command));
    return line;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Api.class || type == Platform.class || type == Tables.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .get(Running.class, Running.class);
    if (running == null) {
      throw new IllegalStateException("The platform is not running");
    }
    var type = parameter.getParameter().getType();
    if (type == Tables.class) {
      return running.platform().tables();
    }
    return type == Api.class ? running.api() : running.platform();
  }
}
