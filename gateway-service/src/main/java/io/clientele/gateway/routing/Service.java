package io.clientele.gateway.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A service behind the gateway, found by the first word of a path. */
public enum Service {
  CONTACTS,
  VALIDATION,
  DEDUPE,
  SEGMENTATION,
  ANALYTICS;

  /** What all public paths begin with. */
  public static final String ROOT = "/api/v1/";

  private static final String OPERATIONS = "operations";
  private static final Map<String, Service> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Service::shortName, Function.identity()));

  /** The name in configuration, schemas and operations paths, such as {@code contacts}. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The service that answers a path, if there is one. */
  public static Optional<Service> answering(String path) {
    if (!path.startsWith(ROOT)) {
      return Optional.empty();
    }
    var parts = path.substring(ROOT.length()).split("/", 3);
    var found =
        parts[0].equals(OPERATIONS) && parts.length > 1 ? BY_NAME.get(parts[1]) : ofWord(parts[0]);
    return Optional.ofNullable(found);
  }

  private static @Nullable Service ofWord(String word) {
    return switch (word) {
      case "contacts",
          "companies",
          "pipelines",
          "deals",
          "purchases",
          "interactions",
          "fields",
          "imports",
          "exports",
          "leads",
          "sources",
          "reminders",
          "merges" ->
          CONTACTS;
      case "validation" -> VALIDATION;
      case "duplicates" -> DEDUPE;
      case "segments", "ranks", "statuses", "touch-patterns", "touch" -> SEGMENTATION;
      case "funnels", "quality", "report" -> ANALYTICS;
      default -> null;
    };
  }
}
