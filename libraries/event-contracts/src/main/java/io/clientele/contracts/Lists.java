package io.clientele.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the lists of a record its own: absent is empty, and nobody changes them later. */
final class Lists {
  private Lists() {}

  static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
