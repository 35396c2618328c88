package io.clientele.hygiene.phone;

import org.jspecify.annotations.Nullable;

/** Reads a table's hints: {@code GB} was stated, {@code address=RU source=US/312 workspace=GB}. */
final class Hints {
  private Hints() {}

  static PhoneContext of(@Nullable String hints) {
    var context = PhoneContext.unknown();
    if (hints == null) {
      return context;
    }
    for (var hint : hints.split(" ", -1)) {
      var parts = hint.split("[=/]", -1);
      context =
          switch (parts[0]) {
            case "address" -> context.withAddress(parts[1]);
            case "source" -> context.withSource(parts[1], parts.length > 2 ? parts[2] : null);
            case "workspace" -> context.withWorkspace(parts[1]);
            default -> context.withStated(hint);
          };
    }
    return context;
  }
}
