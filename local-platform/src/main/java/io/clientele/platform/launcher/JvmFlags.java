package io.clientele.platform.launcher;

import java.util.List;

/** What the Java machines of the platform are told: small and quick to start. */
class JvmFlags {
  private JvmFlags() {}

  static List<String> platform() {
    return List.of(
        "-XX:+UseSerialGC",
        "-Xmx384m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseCompactObjectHeaders",
        "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }

  static List<String> service() {
    return List.of(
        "-XX:+UseSerialGC",
        "-Xmx192m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseCompactObjectHeaders",
        "-XX:+ExitOnOutOfMemoryError",
        // What the manifest of quarkus-run.jar opens; a plain class path has no manifest.
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--add-opens=java.base/jdk.internal=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }
}
