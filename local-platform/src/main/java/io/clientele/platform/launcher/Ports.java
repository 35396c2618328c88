package io.clientele.platform.launcher;

import io.clientele.platform.PlatformSettings;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Which port each part listens on: the documented one, moved by an offset or chosen by name. */
public record Ports(Map<String, Integer> byPart) {
  private static final Map<String, Integer> USUAL = usual();

  public Ports {
    byPart = Collections.unmodifiableMap(new LinkedHashMap<>(byPart));
  }

  private static Map<String, Integer> usual() {
    var ports = new LinkedHashMap<String, Integer>();
    ports.put("postgres", 5440);
    ports.put("kafka", 9094);
    ports.put("controller", 9095);
    ports.put("issuer", 8079);
    ports.put("contacts", 8081);
    ports.put("validation", 8082);
    ports.put("dedupe", 8083);
    ports.put("segmentation", 8084);
    ports.put("analytics", 8085);
    ports.put("gateway", 8080);
    return ports;
  }

  /** The ports asked for: a variable such as CLIENTELE_PORT_CONTACTS wins over the offset. */
  static Ports of(Map<String, String> environment, int offset) {
    var chosen = new LinkedHashMap<String, Integer>();
    USUAL.forEach((part, usual) -> {
      var text = environment.getOrDefault(variable(part), Integer.toString(usual + offset));
      chosen.put(part, number(part, text));
    });
    chosen.forEach((part, port) -> refuseTwice(chosen, part, port));
    return new Ports(chosen);
  }

  public int of(String part) {
    var port = byPart.get(part);
    if (port == null) {
      throw new IllegalArgumentException("No port is known for " + part);
    }
    return port;
  }

  /** The same for the parts that every platform has. */
  PlatformSettings settings(Path data) {
    var cache = PlatformSettings.local(data).cache();
    return new PlatformSettings(
        data, cache, of("postgres"), of("kafka"), of("controller"), of("issuer"));
  }

  static String variable(String part) {
    return "CLIENTELE_PORT_" + part.toUpperCase(Locale.ROOT);
  }

  private static int number(String part, String text) {
    try {
      var port = Integer.parseInt(text.strip());
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // told below, like a number out of range
    }
    throw new Refusal(
        "%s is %s for %s; a port is a number from 1 to 65535."
            .formatted(variable(part), text, part));
  }

  private static void refuseTwice(Map<String, Integer> chosen, String part, int port) {
    chosen.forEach((other, itsPort) -> {
      if (!other.equals(part) && itsPort == port) {
        throw new Refusal(
            "%s and %s are both given port %d; choose another by %s or %s."
                .formatted(part, other, port, variable(part), variable(other)));
      }
    });
  }
}
