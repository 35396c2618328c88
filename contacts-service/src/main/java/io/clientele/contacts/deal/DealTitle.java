package io.clientele.contacts.deal;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names a deal that nobody gave a title. */
public final class DealTitle {
  private DealTitle() {}

  /** The title given, or one of what is known. */
  public static String of(
      @Nullable String title, @Nullable String product, @Nullable String company) {
    if (title != null && !title.isBlank()) {
      return title.strip();
    }
    var made =
        Stream.of(product, company)
            .filter(Objects::nonNull)
            .filter(part -> !part.isBlank())
            .map(String::strip)
            .collect(Collectors.joining(", "));
    return made.isEmpty() ? "Deal" : made;
  }
}
